import { identityPermissions } from '@aula/identity/contract';
import { identityAudited } from '@aula/identity/server';
import type { Role } from '@aula/platform/contract';
import { apis } from './apis';
import { audited } from './audited';
import { permissions } from './permissions';
import { COUNTED_CALLS } from './testing/counted-calls';
import { CountedHouse } from './testing/counted-house';

/** Operations that learners have no part in and that show or change records of others, and what each writes down. Written by hand. */
const WRITES_DOWN: Readonly<Record<string, string>> = {
  'platform.retryJobs': 'platform.job.retry',
  'identity.listAuditEntries': 'identity.audit.read', 'identity.downloadAuditEntries': 'identity.audit.download', 'identity.openAuditEntry': 'identity.audit.open',
  'identity.grantRole': 'identity.role.grant', 'identity.endRole': 'identity.role.end', 'identity.moveRoleEnd': 'identity.role.move', 'identity.nameSubstitute': 'identity.role.lend',
  'identity.previewRoleEnding': 'identity.role.preview-ending', 'identity.endRoles': 'identity.role.end-together', 'identity.undoRoleEnding': 'identity.role.undo-ending',
  'identity.listPeople': 'identity.person.list', 'identity.downloadPeople': 'identity.person.list', 'identity.readPerson': 'identity.person.read',
  'identity.confirmAffiliations': 'identity.affiliation.confirm', 'identity.declineAffiliation': 'identity.affiliation.decline',
  'identity.makeInvitationCode': 'identity.invitation-code.make', 'identity.revokeInvitationCode': 'identity.invitation-code.revoke',
  'identity.listSentInvitations': 'identity.invitation.list', 'identity.sendInvitation': 'identity.invitation.send', 'identity.resendInvitation': 'identity.invitation.send',
  'identity.withdrawInvitation': 'identity.invitation.withdraw', 'identity.importInvitations': 'identity.invitation.send', 'identity.issueRecovery': 'identity.recovery.issue',
  'enrolment.readRoster': 'enrolment.roster.read', 'enrolment.downloadRoster': 'enrolment.roster.download',
  'enrolment.previewReminder': 'enrolment.reminder.preview', 'enrolment.askReminder': 'enrolment.reminder.ask',
  'quizzes.listRequests': 'quizzes.request.read', 'quizzes.decideRequest': 'quizzes.request.decide',
  'reporting.listPeople': 'reporting.people.read', 'reporting.downloadPeople': 'reporting.people.download',
};

/** Those that tell and change nothing of anybody: numbers, places, jobs without names. And why one that may does not here. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  'platform.jobsOverview': 'numbers', 'platform.listFailedJobs': 'ids of jobs',
  'identity.readAuditStanding': 'numbers of seals',
  'identity.listPeoplePlaces': 'numbers', 'identity.countUnconfirmed': 'a number', 'identity.listRoleEndings': 'numbers',
  'identity.listInvitationCodes': 'codes, places and numbers; of people, only which colleague made the code', 'identity.readInvitationCode': 'as its list',
  'identity.readInvitationChoices': 'roles, courses and places', 'identity.readBatch': 'numbers',
  'identity.checkImport': 'what the file says that they bring, and whether the address needs an invitation: sending one says as much',
  'enrolment.listTaught': 'numbers', 'enrolment.listRosterPlaces': 'numbers',
  'enrolment.readReminder': 'everybody was reached; whom it did not reach is written down, as its own spec says',
  'quizzes.countRequests': 'a number',
  'reporting.readCoverage': 'numbers', 'reporting.downloadMunicipalities': 'numbers', 'reporting.compare': 'numbers',
};

const rolesOf = new Map<string, readonly Role[]>([identityPermissions, ...permissions].flatMap((table) => Object.entries(table)));
const ofStaff = Object.entries(apis).flatMap(([domain, api]) => Object.entries(api)
  .filter(([, { allow }]) => allow !== 'public' && !rolesOf.get(allow)?.includes('learner')).map(([name]) => `${domain}.${name}`));

let given: CountedHouse;
beforeAll(async () => {
  given = await CountedHouse.open();
});
afterAll(() => given.close());

test('somebody has thought of every operation of staff', () => {
  expect([...Object.keys(WRITES_DOWN), ...Object.keys(OF_NOBODY)].sort()).toEqual([...ofStaff].sort());
});

test('every action is declared once', () => {
  const names = [...identityAudited, ...audited].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const action of Object.values(WRITES_DOWN)) expect(names).toContain(action);
});

test.each(ofStaff)('%s', async (operation) => {
  const call = await COUNTED_CALLS[operation]?.(given);
  const before = (await given.auditedActions()).length;
  await call?.();
  const action = WRITES_DOWN[operation];
  expect((await given.auditedActions()).slice(before)).toEqual(action === undefined ? [] : [action]);
});
