import { catalogueApi } from '@aula/catalogue/contract';
import { certificatesApi } from '@aula/certificates/contract';
import { enrolmentApi } from '@aula/enrolment/contract';
import { identityApi, type SignUp } from '@aula/identity/contract';
import { credentialsApi } from '@aula/identity/contract/credentials';
import { optionalDetailsApi } from '@aula/identity/contract/optional-details';
import { invitingApi } from '@aula/identity/contract/inviting';
import { staffApi } from '@aula/identity/contract/staff';
import { notificationsApi } from '@aula/notifications/contract';
import { platformApi } from '@aula/platform/contract';
import { jobsApi } from '@aula/platform/contract/jobs';
import { quizzesApi, type Response } from '@aula/quizzes/contract';
import { reportingApi } from '@aula/reporting/contract';
import { territoryApi } from '@aula/territory/contract';
import { randomUUID } from 'node:crypto';
import { type CountedHouse, type Learner, PASSPHRASE, type SignedIn } from './counted-house';
import { aCode, aFileOf, aMail, anAcceptance, aSignUpInvited, withoutEmail } from './invited';

/** Brings about what the operation needs, and answers with the one call that is counted. */
type CountedCall = (given: CountedHouse) => Promise<() => Promise<unknown>>;

const WRITER = '0190b7a0-0000-7000-8000-00000000000a';
const WRONG: Response = { choices: ['true'] };
/** Of the audit log, without what looking at it adds to it. */
const ROLES_GIVEN = { query: { action: 'identity.role.grant' } };
const ROSTER = { params: { courseKey: 'ga-101' } };
const LESSON = { params: { courseKey: 'ga-101', lessonCode: '1.2' } };

const visit = (call: (given: CountedHouse) => Promise<unknown>): CountedCall => (given) => Promise.resolve(() => call(given));
const asPerson = (call: (person: SignedIn) => Promise<unknown>): CountedCall => async (given) => { const person = await given.person(); return () => call(person); };
const asLearner = (call: (learner: Learner) => Promise<unknown>): CountedCall => async (given) => { const learner = await given.learner({ completedLessons: ['1.1'] }); return () => call(learner); };
const asStaff = (call: (staff: SignedIn) => Promise<unknown>): CountedCall => async (given) => {
  await given.learner({ completedLessons: ['1.1'] });
  const staff = await given.staff();
  return () => call(staff);
};
const ofState = (call: (staff: SignedIn, state: string) => Promise<unknown>): CountedCall => async (given) => {
  await given.learner();
  const staff = await given.staff();
  return () => call(staff, given.state);
};
const asAdministrator = (call: (administrator: SignedIn) => Promise<unknown>): CountedCall => async (given) => {
  const administrator = await given.administrator();
  return () => call(administrator);
};
/** As whoever administers, with one person more who works in the place. */
const overSomebody = (call: (administrator: SignedIn) => Promise<unknown>): CountedCall => async (given) => { await given.person(); return asAdministrator(call)(given); };

async function started(given: CountedHouse) {
  const taker = await given.taker();
  const attempt = await taker.call(quizzesApi.startAttempt, { params: given.which });
  return { ...taker, attemptId: attempt.id, save: (questionKey: string, response: Response) => taker.call(quizzesApi.saveAnswer, { params: { attemptId: attempt.id, questionKey }, body: { response, writer: WRITER, revision: 1, seen: 0 } }) };
}

/** Has used up every attempt. */
async function failed(given: CountedHouse) {
  const taker = await started(given);
  await taker.save('vf', WRONG);
  await taker.call(quizzesApi.submitAttempt, { params: { attemptId: taker.attemptId } });
  return { ...taker, ask: () => taker.call(quizzesApi.askForAttempt, { params: given.which, body: { reason: 'Se fue la luz.' } }) };
}

async function aSignUp({ visitor }: CountedHouse): Promise<SignUp> {
  const { version } = await visitor(identityApi.readPrivacyNotice);
  return {
    givenNames: 'Lucía', firstSurname: 'Ng', secondSurname: 'Ríos', email: `persona.${randomUUID()}@prueba.example`,
    municipalityKey: '08037', agency: 'Contraloría', position: 'Contralora', acceptedNotice: version, language: 'es',
  };
}

/** One call of each operation, as the application makes it. */
export const COUNTED_CALLS: Readonly<Record<string, CountedCall>> = {
  'platform.live': visit(({ visitor }) => visitor(platformApi.live)),
  'platform.ready': visit(({ visitor }) => visitor(platformApi.ready)),
  'platform.settings': visit(({ visitor }) => visitor(platformApi.settings)),
  'platform.demoMailbox': visit(({ visitor }) => visitor(platformApi.demoMailbox)),
  'platform.jobsOverview': asAdministrator(({ call }) => call(jobsApi.jobsOverview)),
  'platform.listFailedJobs': asAdministrator(({ call }) => call(jobsApi.listFailedJobs)),
  'platform.retryJobs': async (given) => { const { administrator, job } = await given.stopped(); return () => administrator.call(jobsApi.retryJobs, { body: { job } }); },
  'platform.reportPolicyViolation': visit(({ visitor }) => visitor(platformApi.reportPolicyViolation, { body: { 'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'inline' } } })),
  'territory.listStates': visit(({ visitor }) => visitor(territoryApi.listStates)),
  'territory.searchMunicipalities': visit(({ visitor }) => visitor(territoryApi.searchMunicipalities, { query: { q: 'juarez' } })),
  'identity.signUp': async (given) => { const body = await aSignUp(given); return () => given.visitor(identityApi.signUp, { body }); },
  'identity.signIn': async (given) => {
    const body = await aSignUp(given);
    await given.visitor(identityApi.signUp, { body });
    await given.passphraseOf(body.email);
    return () => given.visitor(identityApi.signIn, { body: { email: body.email, passphrase: PASSPHRASE } });
  },
  'identity.readOwnPassphrase': asPerson(({ call }) => call(credentialsApi.readOwnPassphrase)),
  'identity.saveOwnPassphrase': async (given) => { const { call } = await given.fresh(); return () => call(credentialsApi.saveOwnPassphrase, { body: { passphrase: PASSPHRASE } }); },
  'identity.readTwoStep': asPerson(({ call }) => call(credentialsApi.readTwoStep)),
  'identity.startTwoStep': asPerson(({ call }) => call(credentialsApi.startTwoStep)),
  'identity.confirmTwoStep': async (given) => { const { call, next } = await given.twoStepped(false); return () => call(credentialsApi.confirmTwoStep, { body: { code: next() } }); },
  'identity.renewRecoveryCodes': async (given) => { const { call, next } = await given.twoStepped(true); return () => call(credentialsApi.renewRecoveryCodes, { body: { code: next() } }); },
  'identity.turnOffTwoStep': async (given) => { const { call, next } = await given.twoStepped(true); return () => call(credentialsApi.turnOffTwoStep, { body: { code: next() } }); },
  'identity.enterSecondStep': async (given) => { const { half, next } = await given.twoStepped(true); return () => half(credentialsApi.enterSecondStep, { body: { code: next() } }); },
  'identity.askForEmail': asPerson(({ call }) => call(credentialsApi.askForEmail, { body: { email: `otra.${randomUUID()}@prueba.example` } })),
  'identity.changeEmail': async (given) => {
    const [{ call }, email] = [await given.person(), `otra.${randomUUID()}@prueba.example`];
    await call(credentialsApi.askForEmail, { body: { email } });
    const { code } = await given.mailedTo(email);
    return () => call(credentialsApi.changeEmail, { body: { email, code } });
  },
  'identity.undoEmail': async (given) => { const link = await given.undoLink(); return () => given.visitor(credentialsApi.undoEmail, { body: { link } }); },
  'identity.askForCode': async (given) => { const { email } = await aSignUp(given); return () => given.visitor(identityApi.askForCode, { body: { email } }); },
  'identity.signInByCode': async (given) => {
    const body = await aSignUp(given);
    await given.visitor(identityApi.signUp, { body });
    const { code } = await given.mailedTo(body.email);
    return () => given.visitor(identityApi.signInByCode, { body: { email: body.email, code, attempt: randomUUID() } });
  },
  'identity.signInByLink': async (given) => {
    const body = await aSignUp(given);
    await given.visitor(identityApi.signUp, { body });
    const { link } = await given.mailedTo(body.email);
    return () => given.visitor(identityApi.signInByLink, { body: { link, attempt: randomUUID() } });
  },
  'identity.signOut': asPerson(({ call }) => call(identityApi.signOut)),
  'identity.readSession': asPerson(({ call }) => call(identityApi.readSession)),
  'identity.readWorkKey': asPerson(({ call }) => call(identityApi.readWorkKey)),
  'identity.readProfile': asPerson(({ call }) => call(identityApi.readProfile)),
  'identity.saveProfile': asPerson(({ call }) => call(identityApi.saveProfile, { body: { givenNames: 'Ana', firstSurname: 'Paz', municipalityKey: '08019', agency: 'Cabildo', position: 'Regidora', basedOn: 1 } })),
  'identity.chooseLanguage': asPerson(({ call }) => call(identityApi.chooseLanguage, { body: { language: 'en' } })),
  'identity.listSessions': asPerson(({ call }) => call(identityApi.listSessions)),
  'identity.endSession': asPerson(({ call }) => call(identityApi.endSession, { params: { sessionId: randomUUID() } })),
  'identity.endOtherSessions': asPerson(({ call }) => call(identityApi.endOtherSessions)),
  'identity.readPrivacyNotice': visit(({ visitor }) => visitor(identityApi.readPrivacyNotice)),
  'identity.readAuditStanding': asAdministrator(({ call }) => call(staffApi.readAuditStanding)),
  'identity.listAuditEntries': async (given) => { const { administrator } = await given.liaison(); return () => administrator.call(staffApi.listAuditEntries, ROLES_GIVEN); },
  'identity.downloadAuditEntries': async (given) => { const { administrator } = await given.liaison(); return () => administrator.call(staffApi.downloadAuditEntries, ROLES_GIVEN); },
  'identity.openAuditEntry': async (given) => {
    const { administrator } = await given.liaison();
    const entryId = (await administrator.call(staffApi.listAuditEntries, ROLES_GIVEN)).items[0]?.id ?? '';
    return () => administrator.call(staffApi.openAuditEntry, { params: { entryId } });
  },
  'identity.readSimplifiedNotice': visit(({ visitor }) => visitor(identityApi.readSimplifiedNotice)),
  'identity.acceptPrivacyNotice': async (given) => {
    const [{ version }, { call }] = [await given.visitor(identityApi.readPrivacyNotice), await given.person()];
    return () => call(identityApi.acceptPrivacyNotice, { body: { version, language: 'es' } });
  },
  'identity.readOptionalDetails': asPerson(({ call }) => call(optionalDetailsApi.readOptionalDetails)),
  'identity.saveOptionalDetail': async (given) => {
    const { call } = await given.person();
    const { purpose } = await call(optionalDetailsApi.readOptionalDetails);
    return () => call(optionalDetailsApi.saveOptionalDetail, { body: { field: 'sex', choices: ['woman'], words: '', purpose: purpose.version } });
  },
  'identity.withdrawOptionalDetail': asPerson(({ call }) => call(optionalDetailsApi.withdrawOptionalDetail, { params: { field: 'sex' } })),
  'identity.listDemoAccounts': visit(({ visitor }) => visitor(identityApi.listDemoAccounts)),
  'identity.listPeople': overSomebody(({ call }) => call(staffApi.listPeople)),
  'identity.downloadPeople': overSomebody(({ call }) => call(staffApi.downloadPeople)),
  'identity.listPeoplePlaces': overSomebody(({ call }) => call(staffApi.listPeoplePlaces)),
  'identity.readPerson': async (given) => { const { administrator, accountId } = await given.liaison(); return () => administrator.call(staffApi.readPerson, { params: { accountId } }); },
  'identity.confirmAffiliations': async (given) => {
    const { administrator, affiliationId } = await given.declared();
    return () => administrator.call(staffApi.confirmAffiliations, { body: { items: [{ affiliationId, revision: 1 }] } });
  },
  'identity.declineAffiliation': async (given) => {
    const { administrator, affiliationId } = await given.declared();
    return () => administrator.call(staffApi.declineAffiliation, { params: { affiliationId }, body: { revision: 1, words: 'Corrige el cargo.' } });
  },
  'identity.listInvitationCodes': async (given) => { const { administrator } = await aCode(given); return () => administrator.call(invitingApi.listInvitationCodes); },
  'identity.readInvitationCode': async (given) => { const { administrator, made } = await aCode(given); return () => administrator.call(invitingApi.readInvitationCode, { params: { codeId: made.id } }); },
  'identity.makeInvitationCode': async (given) => {
    const administrator = await given.administrator();
    return () => administrator.call(invitingApi.makeInvitationCode, { body: { placeKey: given.place, limit: 5, endsOn: '2026-12-20' } });
  },
  'identity.revokeInvitationCode': async (given) => { const { administrator, made } = await aCode(given); return () => administrator.call(invitingApi.revokeInvitationCode, { params: { codeId: made.id } }); },
  'identity.readInvitationChoices': asAdministrator(({ call }) => call(invitingApi.readInvitationChoices)),
  'identity.readInvitation': async (given) => { const { code } = (await aCode(given)).made; return () => given.visitor(invitingApi.readInvitation, { params: { code } }); },
  'identity.suggestUserName': async (given) => {
    const { code } = (await aCode(given)).made;
    return () => given.visitor(invitingApi.suggestUserName, { params: { code }, query: { givenNames: 'Nabor', firstSurname: 'Ochoa' } });
  },
  'identity.acceptInvitation': async (given) => {
    const [{ code }, body] = [(await aCode(given)).made, await anAcceptance(given)];
    return () => given.visitor(invitingApi.acceptInvitation, { params: { code }, body });
  },
  'identity.signUpInvited': async (given) => {
    const [{ code }, body] = [(await aCode(given)).made, await aSignUpInvited(given)];
    return () => given.visitor(invitingApi.signUpInvited, { params: { code }, body });
  },
  'identity.issueRecovery': async (given) => { const { administrator, accountId } = await withoutEmail(given); return () => administrator.call(invitingApi.issueRecovery, { params: { accountId } }); },
  'identity.recover': async (given) => {
    const { administrator, accountId, userName } = await withoutEmail(given);
    const { code } = await administrator.call(invitingApi.issueRecovery, { params: { accountId } });
    return () => given.visitor(invitingApi.recover, { body: { userName, code, passphrase: 'siete faroles junto al río Conchos', attempt: WRITER } });
  },
  'identity.listSentInvitations': async (given) => { const { administrator } = await aMail(given); return () => administrator.call(invitingApi.listSentInvitations); },
  'identity.sendInvitation': async (given) => {
    const administrator = await given.administrator();
    return () => administrator.call(invitingApi.sendInvitation, { body: { email: `persona.${randomUUID()}@prueba.example`, municipalityKey: given.place } });
  },
  'identity.resendInvitation': async (given) => { const { administrator, sent } = await aMail(given); await given.mailedOut(sent.id); return () => administrator.call(invitingApi.resendInvitation, { params: { invitationId: sent.id } }); },
  'identity.withdrawInvitation': async (given) => { const { administrator, sent } = await aMail(given); return () => administrator.call(invitingApi.withdrawInvitation, { params: { invitationId: sent.id } }); },
  'identity.checkImport': async (given) => { const administrator = await given.administrator(); return () => administrator.call(invitingApi.checkImport, { body: aFileOf(given.place) }); },
  'identity.importInvitations': async (given) => { const administrator = await given.administrator(); return () => administrator.call(invitingApi.importInvitations, { body: aFileOf(given.place) }); },
  'identity.readBatch': async (given) => {
    const administrator = await given.administrator();
    const { batchId } = await administrator.call(invitingApi.importInvitations, { body: aFileOf(given.place) });
    return () => administrator.call(invitingApi.readBatch, { params: { batchId } });
  },
  'identity.countUnconfirmed': async (given) => { const { administrator } = await given.declared(); return () => administrator.call(staffApi.countUnconfirmed); },
  'identity.listOwnAffiliations': asPerson(({ call }) => call(staffApi.listOwnAffiliations)),
  'identity.grantRole': async (given) => {
    const [administrator, { accountId }] = [await given.administrator(), await given.person()];
    return () => administrator.call(staffApi.grantRole, { body: { accountId, role: 'liaison', scope: 'municipality', key: given.place } });
  },
  'identity.endRole': async (given) => { const { administrator, roleId } = await given.liaison(); return () => administrator.call(staffApi.endRole, { params: { roleId } }); },
  'identity.moveRoleEnd': async (given) => { const { administrator, roleId } = await given.liaison(); return () => administrator.call(staffApi.moveRoleEnd, { params: { roleId }, body: { until: '2027-10-09' } }); },
  'identity.previewRoleEnding': async (given) => {
    const [{ administrator, accountId }, other] = [await given.liaison(), await given.person()];
    return () => administrator.call(staffApi.previewRoleEnding, { body: { who: { accountIds: [accountId, other.accountId] }, role: 'liaison', lastDay: '2027-10-09' } });
  },
  'identity.endRoles': async (given) => { const { administrator, asked } = await given.ending(); return () => administrator.call(staffApi.endRoles, { params: { endingId: randomUUID() }, body: asked }); },
  'identity.listRoleEndings': async (given) => { const { administrator } = await given.ended(); return () => administrator.call(staffApi.listRoleEndings); },
  'identity.undoRoleEnding': async (given) => { const { administrator, endingId } = await given.ended(); return () => administrator.call(staffApi.undoRoleEnding, { params: { endingId } }); },
  'identity.nameSubstitute': async (given) => {
    const { administrator, roleId } = await given.liaison();
    const { email } = await given.person();
    return () => administrator.call(staffApi.nameSubstitute, { params: { roleId }, body: { substitute: { person: email } } });
  },
  'notifications.listOwn': asPerson(({ call }) => call(notificationsApi.listOwn)),
  'notifications.countUnread': asPerson(({ call }) => call(notificationsApi.countUnread)),
  'notifications.markRead': async (given) => { const { call, noticeId } = await given.noticed(); return () => call(notificationsApi.markRead, { params: { noticeId } }); },
  'notifications.markAllRead': async (given) => { const { call, noticeId } = await given.noticed(); return () => call(notificationsApi.markAllRead, { body: { newest: noticeId } }); },
  'notifications.readPreferences': asPerson(({ call }) => call(notificationsApi.readPreferences)),
  'notifications.changePreferences': asPerson(({ call }) => call(notificationsApi.changePreferences, { body: { reminder: false } })),
  'notifications.unsubscribePage': async (given) => { const params = { token: await given.unsubscribeToken() }; return () => given.visitor(notificationsApi.unsubscribePage, { params }); },
  'notifications.unsubscribe': async (given) => { const params = { token: await given.unsubscribeToken() }; return () => given.visitor(notificationsApi.unsubscribe, { params }); },
  'notifications.subscribeAgain': async (given) => { const params = { token: await given.unsubscribeToken() }; return () => given.visitor(notificationsApi.subscribeAgain, { params }); },
  'catalogue.listCourses': visit(({ visitor }) => visitor(catalogueApi.listCourses)),
  'catalogue.readCourse': visit(({ visitor }) => visitor(catalogueApi.readCourse, ROSTER)),
  'enrolment.enrol': asPerson(({ call }) => call(enrolmentApi.enrol, { body: { courseKey: 'ga-101' } })),
  'enrolment.listOwn': asLearner(({ call }) => call(enrolmentApi.listOwn)),
  'enrolment.readOwn': asLearner(({ call }) => call(enrolmentApi.readOwn, ROSTER)),
  'enrolment.readLesson': asLearner(({ call }) => call(enrolmentApi.readLesson, LESSON)),
  'enrolment.recordProgress': asLearner(({ call }) => call(enrolmentApi.recordProgress, { ...LESSON, body: { block: 2, isCompleted: true } })),
  'enrolment.listTaught': asStaff(({ call }) => call(enrolmentApi.listTaught)),
  'enrolment.readRoster': asStaff(({ call }) => call(enrolmentApi.readRoster, ROSTER)),
  'enrolment.downloadRoster': asStaff(({ call }) => call(enrolmentApi.downloadRoster, ROSTER)),
  'enrolment.listRosterPlaces': asStaff(({ call }) => call(enrolmentApi.listRosterPlaces, ROSTER)),
  'enrolment.previewReminder': async (given) => {
    const [staff, { enrolmentId }] = [await given.staff(), await given.learner()];
    return () => staff.call(enrolmentApi.previewReminder, { params: { courseKey: 'ga-101', enrolmentId } });
  },
  'enrolment.askReminder': async (given) => {
    const [staff, { enrolmentId }] = [await given.staff(), await given.learner()];
    return () => staff.call(enrolmentApi.askReminder, { ...ROSTER, body: { whom: { enrolmentIds: [enrolmentId] }, words: '' } });
  },
  'enrolment.readReminder': async (given) => {
    const [staff, { enrolmentId }] = [await given.staff(), await given.learner()];
    const { id } = await staff.call(enrolmentApi.askReminder, { ...ROSTER, body: { whom: { enrolmentIds: [enrolmentId] }, words: '' } });
    return () => staff.call(enrolmentApi.readReminder, { params: { courseKey: 'ga-101', reminderId: id } });
  },
  'quizzes.listDue': async (given) => { const { call } = await started(given); return () => call(quizzesApi.listDue); },
  'quizzes.readQuiz': async (given) => { const { call } = await failed(given); return () => call(quizzesApi.readQuiz, { params: given.which }); },
  'quizzes.startAttempt': async (given) => { const { call } = await given.taker(); return () => call(quizzesApi.startAttempt, { params: given.which }); },
  'quizzes.readAttempt': async (given) => { const { call, attemptId } = await started(given); return () => call(quizzesApi.readAttempt, { params: { attemptId } }); },
  'quizzes.readAnswers': async (given) => { const { call, attemptId } = await started(given); return () => call(quizzesApi.readAnswers, { params: { attemptId }, query: { seen: 0 } }); },
  'quizzes.saveAnswer': async (given) => { const { save } = await started(given); return () => save('vf', WRONG); },
  'quizzes.submitAttempt': async (given) => { const { call, attemptId, save } = await started(given); await save('vf', WRONG); return () => call(quizzesApi.submitAttempt, { params: { attemptId } }); },
  'quizzes.askForAttempt': async (given) => (await failed(given)).ask,
  'quizzes.listRequests': async (given) => { await (await failed(given)).ask(); const { call } = await given.staff(); return () => call(quizzesApi.listRequests); },
  'quizzes.countRequests': async (given) => { await (await failed(given)).ask(); const { call } = await given.staff(); return () => call(quizzesApi.countRequests); },
  'quizzes.decideRequest': async (given) => {
    const [staff, { id }] = [await given.staff(), await (await failed(given)).ask()];
    return () => staff.call(quizzesApi.decideRequest, { params: { requestId: id }, body: { decision: 'grant', words: '' } });
  },
  'certificates.listOwn': async (given) => { const { call } = await given.certified(); return () => call(certificatesApi.listOwn); },
  'certificates.readName': asPerson(({ call }) => call(certificatesApi.readName)),
  'certificates.confirmName': asPerson(({ call }) => call(certificatesApi.confirmName, { body: { name: 'Ana Paz' } })),
  'certificates.download': async (given) => { const { call, folio } = await given.certified(); return () => call(certificatesApi.download, { params: { folio } }); },
  'certificates.check': async (given) => { const { folio } = await given.certified(); return () => given.visitor(certificatesApi.check, { params: { folio } }); },
  'certificates.checkInEnglish': async (given) => { const { folio } = await given.certified(); return () => given.visitor(certificatesApi.checkInEnglish, { params: { folio } }); },
  'reporting.readCoverage': ofState((staff, state) => staff.call(reportingApi.readCoverage, { query: { state } })),
  'reporting.downloadMunicipalities': ofState((staff, state) => staff.call(reportingApi.downloadMunicipalities, { query: { state } })),
  'reporting.listPeople': ofState((staff, state) => staff.call(reportingApi.listPeople, { query: { figure: 'enrolled', state } })),
  'reporting.downloadPeople': ofState((staff, state) => staff.call(reportingApi.downloadPeople, { query: { figure: 'enrolled', state } })),
  'reporting.compare': ofState((staff, state) => staff.call(reportingApi.compare, { query: { state } })),
};
