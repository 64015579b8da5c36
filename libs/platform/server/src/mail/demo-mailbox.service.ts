import { type DemoMail, platformErrors } from '@aula/platform/contract';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { type Actor, system } from '../actor';
import { type Environment, ENVIRONMENT, hasDemoMailbox } from '../config/environment';
import { Database } from '../database/database';
import { DomainError } from '../domain-error';
import { Mail } from './mail.entity';

const SHOWN = 100;

/** Shows what a mail server would have sent. It does not exist outside demo mode, nor where a real server sends to real people. */
@Injectable()
export class DemoMailboxService {
  constructor(
    @InjectRepository(Mail) private readonly mails: Repository<Mail>,
    @Inject(Database) private readonly db: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async newest(_actor: Actor): Promise<{ mails: DemoMail[] }> {
    if (!hasDemoMailbox(this.environment)) throw new DomainError(platformErrors, 'request.not-found');
    // The mailbox belongs to the demo, not to a person: whoever tries it sees every invented message.
    const mails = await this.db.as(system, () => this.mails.find({ order: { queuedAt: 'DESC', id: 'ASC' }, take: SHOWN }));
    return { mails: mails.map((mail) => ({ id: mail.id, to: mail.recipient, subject: mail.subject, text: mail.text, queuedAt: mail.queuedAt.toISOString() })) };
  }
}
