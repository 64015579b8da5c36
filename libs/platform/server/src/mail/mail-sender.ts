import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createTransport, type Transporter } from 'nodemailer';
import type { Repository } from 'typeorm';
import { Clock } from '../clock';
import { type Environment, ENVIRONMENT } from '../config/environment';
import { JobHandler } from '../jobs/job-handler';
import { Mail } from './mail.entity';
import { sendMail } from './mail.jobs';

const PATIENCE_MS = 10_000;

/** Sends by SMTP where a server is set. The message is marked sent in the delivery's transaction: one in flight at a kill may go twice, none is lost. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(
    @InjectRepository(Mail) private readonly mails: Repository<Mail>,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    this.transport = environment.SMTP_URL
      ? createTransport({ url: environment.SMTP_URL, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS })
      : undefined;
  }

  @JobHandler(sendMail)
  async deliver({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.mails.findOneByOrFail({ id: mailId });
    if (mail.sentAt || !this.transport) return;
    const { recipient: to, subject, text, goodUntil } = mail;
    if (goodUntil && goodUntil < this.clock.now()) return this.close(mail, { sentAt: null });
    // Not folded: an address is looked for on the line of its header.
    const headers = Object.entries(mail.headers).map(([key, value]) => ({ key, value: { prepared: true, value } }));
    await this.transport.sendMail({ from: this.environment.MAIL_FROM, to, subject, text, headers, messageId: `<${mail.id}@aula-abierta>` });
    await this.close(mail, { sentAt: this.clock.now() });
  }

  /** A mail with a code leaves neither the code here nor to whom it went: that may be somebody without an account. */
  private async close({ id, goodUntil }: Mail, state: Pick<Mail, 'sentAt'>): Promise<void> {
    await this.mails.update(id, { ...state, ...(goodUntil && { recipient: '', subject: '', text: '' }) });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
