import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Notice } from './notice/notice.entity';
import { NotificationsService } from './notify/notifications.service';
import { MailPreference } from './preferences/mail-preference.entity';
import { MailPreferencesService } from './preferences/mail-preferences.service';
import { UnsubscribeTokens } from './unsubscribe/unsubscribe-tokens';

/** For whoever tells people something, in both processes. Global: the domains above inject the service without importing this again. Needs identity beside it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Notice, MailPreference])],
  providers: [NotificationsService, MailPreferencesService, UnsubscribeTokens],
  exports: [NotificationsService, MailPreferencesService, UnsubscribeTokens],
})
export class NotificationsWorkerModule {}
