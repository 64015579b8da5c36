import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DemoMailboxController } from './demo-mailbox.controller';
import { DemoMailboxService } from './demo-mailbox.service';
import { Mail } from './mail.entity';
import { MailSender } from './mail-sender';
import { Mailer } from './mailer';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([Mail])], providers: [Mailer, DemoMailboxService], controllers: [DemoMailboxController], exports: [Mailer] })
export class MailModule {}

@Global()
@Module({ imports: [TypeOrmModule.forFeature([Mail])], providers: [Mailer, MailSender], exports: [Mailer] })
export class MailWorkerModule {}
