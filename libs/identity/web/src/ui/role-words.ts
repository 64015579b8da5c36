import type { Role } from '@aula/platform/contract';

/** What each role is called. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  learner: $localize`:@@identity.participant:Participante`,
  trainer: $localize`:@@identity.trainer:Persona facilitadora`,
  liaison: $localize`:@@identity.liaison:Enlace del municipio`,
  coordinator: $localize`:@@identity.coordination:Coordinación`,
  auditor: $localize`:@@identity.auditor:Auditoría`,
  administrator: $localize`:@@identity.administration:Administración`,
};
