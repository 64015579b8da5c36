import { certificatesPermissions } from '@aula/certificates/contract';
import { enrolmentPermissions } from '@aula/enrolment/contract';
import { identityPermissions } from '@aula/identity/contract';
import { notificationsPermissions } from '@aula/notifications/contract';
import { type Permissions, platformPermissions } from '@aula/platform/contract';
import { quizzesPermissions } from '@aula/quizzes/contract';
import { reportingPermissions } from '@aula/reporting/contract';

/** The very tables that the server asks, in the order in which people meet them. */
export const PERMISSION_TABLES = {
  ...enrolmentPermissions, ...quizzesPermissions, ...certificatesPermissions, ...notificationsPermissions, ...identityPermissions, ...reportingPermissions, ...platformPermissions,
} as const satisfies Permissions;

/** What each permission is, as a person would say it. One without words does not compile. */
export const PERMISSION_WORDS: Readonly<Record<keyof typeof PERMISSION_TABLES, string>> = {
  'platform.job.read': $localize`:@@web.permission.platform.job.read:Ver los trabajos de la plataforma: correos, constancias, recordatorios`,
  'platform.job.retry': $localize`:@@web.permission.platform.job.retry:Intentar de nuevo los trabajos parados`,
  'identity.person.list': $localize`:@@web.permission.identity.person.list:Ver y descargar la lista de personas de su territorio, con sus adscripciones y papeles`,
  'identity.affiliation.confirm': $localize`:@@web.permission.identity.affiliation.confirm:Confirmar dónde trabaja cada persona, o pedirle que lo corrija`,
  'identity.audit.read': $localize`:@@web.permission.identity.audit.read:Leer la bitácora: quién consultó o cambió datos de otras personas`,
  'identity.role.grant': $localize`:@@web.permission.identity.role.grant:Dar, terminar y prestar papeles, hasta donde llega el suyo`,
  'identity.invitation.manage': $localize`:@@web.permission.identity.invitation.manage:Invitar a personas de su territorio con códigos o por correo`,
  'identity.recovery.issue': $localize`:@@web.permission.identity.recovery.issue:Dar una hoja de recuperación a quien no tiene correo`,
  'identity.profile.read-own': $localize`:@@web.permission.identity.profile.read-own:Ver sus propios datos`,
  'identity.profile.save-own': $localize`:@@web.permission.identity.profile.save-own:Cambiar sus propios datos`,
  'identity.email.change-own': $localize`:@@web.permission.identity.email.change-own:Cambiar su correo`,
  'identity.passphrase.save-own': $localize`:@@web.permission.identity.passphrase.save-own:Poner y cambiar su contraseña`,
  'identity.two-step.save-own': $localize`:@@web.permission.identity.two-step.save-own:Configurar su segundo paso para entrar`,
  'identity.two-step.reset': $localize`:@@web.permission.identity.two-step.reset:Quitar el segundo paso a quien perdió su teléfono`,
  'identity.session.read-own': $localize`:@@web.permission.identity.session.read-own:Ver los dispositivos en los que entró`,
  'identity.session.end-own': $localize`:@@web.permission.identity.session.end-own:Cerrar sus sesiones en otros dispositivos`,
  'identity.notice.accept-own': $localize`:@@web.permission.identity.notice.accept-own:Aceptar el aviso de privacidad`,
  'identity.optional-detail.read-own': $localize`:@@web.permission.identity.optional-detail.read-own:Ver los datos opcionales que contó de sí`,
  'identity.optional-detail.write-own': $localize`:@@web.permission.identity.optional-detail.write-own:Contar o retirar datos opcionales de sí`,
  'notifications.notice.read-own': $localize`:@@web.permission.notifications.notice.read-own:Leer sus avisos`,
  'notifications.notice.mark-read': $localize`:@@web.permission.notifications.notice.mark-read:Marcar sus avisos como leídos`,
  'notifications.preference.change-own': $localize`:@@web.permission.notifications.preference.change-own:Elegir qué correos recibe`,
  'enrolment.enrolment.create': $localize`:@@web.permission.enrolment.enrolment.create:Inscribirse en un curso`,
  'enrolment.enrolment.read-own': $localize`:@@web.permission.enrolment.enrolment.read-own:Estudiar los cursos en los que se inscribió`,
  'enrolment.progress.record': $localize`:@@web.permission.enrolment.progress.record:Guardar su avance`,
  'enrolment.roster.read': $localize`:@@web.permission.enrolment.roster.read:Ver y descargar la lista de participantes de su territorio`,
  'enrolment.reminder.send': $localize`:@@web.permission.enrolment.reminder.send:Enviar recordatorios a participantes de su territorio`,
  'quizzes.attempt.take': $localize`:@@web.permission.quizzes.attempt.take:Responder cuestionarios`,
  'quizzes.attempt-request.decide': $localize`:@@web.permission.quizzes.attempt-request.decide:Decidir quién tiene otro intento`,
  'certificates.certificate.read-own': $localize`:@@web.permission.certificates.certificate.read-own:Ver y descargar sus constancias`,
  'certificates.name.confirm': $localize`:@@web.permission.certificates.name.confirm:Confirmar el nombre que llevan sus constancias`,
  'reporting.coverage.read': $localize`:@@web.permission.reporting.coverage.read:Ver y descargar la cobertura de su territorio`,
  'reporting.people.list': $localize`:@@web.permission.reporting.people.list:Ver y descargar las personas detrás de cada cifra`,
};
