import { Global, Module } from '@nestjs/common';
import { NoticesController } from './notice/notices.controller';
import { NoticesService } from './notice/notices.service';
import { NotificationsWorkerModule } from './notifications.worker.module';
import { MailPreferencesController } from './preferences/mail-preferences.controller';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller';
import { UnsubscribeService } from './unsubscribe/unsubscribe.service';

/** For the HTTP process. */
@Global()
@Module({
  imports: [NotificationsWorkerModule],
  providers: [NoticesService, UnsubscribeService],
  controllers: [NoticesController, MailPreferencesController, UnsubscribeController],
  exports: [NotificationsWorkerModule],
})
export class NotificationsModule {}
