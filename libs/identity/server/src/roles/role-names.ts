import type { Language, Role } from '@aula/platform/contract';

/** As they stand within a sentence. */
export const ROLE_NAMES: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  es: { learner: 'participante', trainer: 'persona facilitadora', liaison: 'enlace', coordinator: 'coordinación', auditor: 'auditoría', administrator: 'administración' },
  en: { learner: 'participant', trainer: 'trainer', liaison: 'liaison', coordinator: 'coordination', auditor: 'auditor', administrator: 'administration' },
};
