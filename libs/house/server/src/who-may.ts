/**
 * Who may do what, written by hand and reviewed by hand: what we expect, not what the permission tables say. `who-may.http.spec.ts` walks every
 * operation as every kind of person with every scope, and fails where the house and this page differ, or where an operation has no line.
 *
 * `yes`    may, and it is nobody's alone
 * `own`    may, for themselves; whatever their scope, nobody else's thing
 * `reach`  may, for people within their scope; with scope `own`, for nobody
 * `into`   may, for a state that their scope reaches into; of the rest of it, protected counts alone
 * `–`      may not: a visitor is asked to sign in (401), anybody else is refused (403)
 *
 * `beyond` is what somebody who may is answered for what is not theirs, or beyond their reach: a status, or `nothing`: it is as if it were not there.
 */
export const WHO_MAY = `
operation                          anonymous  learner  trainer  liaison  coordinator  auditor  administrator  beyond   why
platform.live                      yes        yes      yes      yes      yes          yes      yes            nothing
platform.ready                     yes        yes      yes      yes      yes          yes      yes            nothing
platform.settings                  yes        yes      yes      yes      yes          yes      yes            nothing
platform.demoMailbox               yes        yes      yes      yes      yes          yes      yes            nothing  In demo mode, where every person is made up; elsewhere it is not there.
platform.jobsOverview              –          –        –        –        –            –        yes            nothing  Work, not people: an auditor has no use for it.
platform.listFailedJobs            –          –        –        –        –            –        yes            nothing
platform.retryJobs                 –          –        –        –        –            –        yes            nothing
platform.reportPolicyViolation     yes        yes      yes      yes      yes          yes      yes            nothing  Browsers send it on their own.
territory.listStates               yes        yes      yes      yes      yes          yes      yes            nothing
territory.searchMunicipalities     yes        yes      yes      yes      yes          yes      yes            nothing
identity.signUp                    yes        yes      yes      yes      yes          yes      yes            nothing
identity.signIn                    yes        yes      yes      yes      yes          yes      yes            nothing
identity.signOut                   yes        yes      yes      yes      yes          yes      yes            nothing  Also without a session: nothing happens.
identity.readSession               yes        yes      yes      yes      yes          yes      yes            nothing  A visitor is told that they are one.
identity.readPrivacyNotice         yes        yes      yes      yes      yes          yes      yes            nothing
identity.readSimplifiedNotice      yes        yes      yes      yes      yes          yes      yes            nothing
identity.acceptPrivacyNotice       –          own      own      own      own          own      own            nothing
identity.readOptionalDetails       –          own      own      own      own          own      own            nothing  Sealed off from all staff, whatever their reach.
identity.saveOptionalDetail        –          own      own      own      own          own      own            nothing
identity.withdrawOptionalDetail    –          own      own      own      own          own      own            nothing
identity.listDemoAccounts          yes        yes      yes      yes      yes          yes      yes            nothing  Empty outside demo mode.
identity.askForCode                yes        yes      yes      yes      yes          yes      yes            nothing  The same answer whether or not there is an account.
identity.signInByCode              yes        yes      yes      yes      yes          yes      yes            nothing  Who has the code; it is good once.
identity.signInByLink              yes        yes      yes      yes      yes          yes      yes            nothing
identity.listPeople                –          –        –        reach    reach        reach    reach          nothing  A trainer has rosters, and no list of people.
identity.downloadPeople            –          –        –        reach    reach        reach    reach          nothing
identity.listPeoplePlaces          –          –        –        reach    reach        reach    reach          nothing
identity.readPerson                –          –        –        reach    reach        reach    reach          404
identity.confirmAffiliations       –          –        –        reach    reach        –        reach          nothing  Those in reach are confirmed; the others are left as they are.
identity.countUnconfirmed          –          –        –        reach    reach        –        reach          nothing
identity.declineAffiliation        –          –        –        reach    reach        –        reach          404
identity.listOwnAffiliations       –          own      own      own      own          own      own            nothing
identity.grantRole                 –          –        –        –        reach        –        reach          403      Never to more people, nor further, than one reaches oneself.
identity.endRole                   –          –        –        –        reach        –        reach          404
identity.moveRoleEnd               –          –        –        –        reach        –        reach          404
identity.previewRoleEnding         –          –        –        –        reach        –        reach          nothing  Whoever lies beyond is not among the people it counts.
identity.endRoles                  –          –        –        –        reach        –        reach          409      Of those beyond nothing is left of what the preview showed.
identity.listRoleEndings           –          –        –        –        reach        –        reach          nothing
identity.undoRoleEnding            –          –        –        –        reach        –        reach          nothing
identity.nameSubstitute            –          –        –        –        reach        –        reach          404
identity.readProfile               –          own      own      own      own          own      own            nothing
identity.saveProfile               –          own      own      own      own          own      own            nothing
identity.chooseLanguage            –          own      own      own      own          own      own            nothing
identity.readWorkKey               –          own      own      own      own          own      own            nothing  Derived from the account that asks: there is no other to ask for.
identity.listSessions              –          own      own      own      own          own      own            nothing
identity.endSession                –          own      own      own      own          own      own            nothing  Also an administrator ends nobody else's.
identity.endOtherSessions          –          own      own      own      own          own      own            nothing
identity.readAuditStanding         –          –        –        –        –            yes      yes            nothing  Numbers of seals.
identity.listAuditEntries          –          –        –        –        –            reach    reach          nothing  Entries any of whose places is in reach; people elsewhere are not told of.
identity.downloadAuditEntries      –          –        –        –        –            reach    reach          nothing
identity.openAuditEntry            –          –        –        –        –            reach    reach          404
identity.enterSecondStep           yes        yes      yes      yes      yes          yes      yes            nothing
identity.readOwnPassphrase         –          own      own      own      own          own      own            nothing
identity.saveOwnPassphrase         –          own      own      own      own          own      own            nothing
identity.readTwoStep               –          own      own      own      own          own      own            nothing
identity.startTwoStep              –          own      own      own      own          own      own            nothing
identity.confirmTwoStep            –          own      own      own      own          own      own            nothing
identity.renewRecoveryCodes        –          own      own      own      own          own      own            nothing
identity.turnOffTwoStep            –          own      own      own      own          own      own            nothing
identity.listInvitationCodes       –          –        –        reach    reach        –        reach          nothing  Of places within their scope.
identity.readInvitationCode        –          –        –        reach    reach        –        reach          404
identity.makeInvitationCode        –          –        –        reach    reach        –        reach          403      Nor to a role that is not theirs to give.
identity.revokeInvitationCode      –          –        –        reach    reach        –        reach          404
identity.readInvitationChoices     –          –        –        yes      yes          –        yes            nothing  What they may invite to; with scope own, to nothing.
identity.readInvitation            yes        yes      yes      yes      yes          yes      yes            nothing  Whoever holds the code or the link.
identity.suggestUserName           yes        yes      yes      yes      yes          yes      yes            nothing  Only with a code or a link in hand.
identity.acceptInvitation          yes        yes      yes      yes      yes          yes      yes            nothing
identity.signUpInvited             yes        yes      yes      yes      yes          yes      yes            nothing
identity.issueRecovery             –          –        –        reach    reach        –        reach          404      For whoever has no e-mail, and holds no role that is not theirs to give.
identity.recover                   yes        yes      yes      yes      yes          yes      yes            nothing  User name and code together are all there is to know.
identity.listSentInvitations       –          –        –        reach    reach        –        reach          nothing
identity.sendInvitation            –          –        –        reach    reach        –        reach          403
identity.resendInvitation          –          –        –        reach    reach        –        reach          404
identity.withdrawInvitation        –          –        –        reach    reach        –        reach          404
identity.checkImport               –          –        –        yes      yes          –        yes            nothing  Says of each row whether it lies within their scope.
identity.importInvitations         –          –        –        reach    reach        –        reach          422      A row beyond is a fault, and a fault stops the whole file.
identity.readBatch                 –          –        –        reach    reach        –        reach          nothing  Figures, of those within their scope.
identity.askForEmail               –          own      own      own      own          own      own            nothing
identity.changeEmail               –          own      own      own      own          own      own            nothing
identity.undoEmail                 yes        yes      yes      yes      yes          yes      yes            nothing  The link in the mail is all there is to know.
notifications.listOwn              –          own      own      own      own          own      own            nothing
notifications.countUnread          –          own      own      own      own          own      own            nothing
notifications.markRead             –          own      own      own      own          own      own            nothing
notifications.markAllRead          –          own      own      own      own          own      own            nothing
notifications.readPreferences      –          own      own      own      own          own      own            nothing
notifications.changePreferences    –          own      own      own      own          own      own            nothing
notifications.unsubscribePage      yes        yes      yes      yes      yes          yes      yes            nothing  The token in the address is all there is to know.
notifications.unsubscribe          yes        yes      yes      yes      yes          yes      yes            nothing
notifications.subscribeAgain       yes        yes      yes      yes      yes          yes      yes            nothing
catalogue.listCourses              yes        yes      yes      yes      yes          yes      yes            nothing
catalogue.readCourse               yes        yes      yes      yes      yes          yes      yes            nothing
enrolment.enrol                    –          own      own      own      own          own      own            nothing  Whoever teaches or audits may study too.
enrolment.listOwn                  –          own      own      own      own          own      own            nothing
enrolment.readOwn                  –          own      own      own      own          own      own            nothing
enrolment.readLesson               –          own      own      own      own          own      own            404      Lessons are read by who is enrolled; staff enrol like everybody.
enrolment.recordProgress           –          own      own      own      own          own      own            404
enrolment.listTaught               –          –        reach    reach    reach        reach    reach          nothing
enrolment.readRoster               –          –        reach    reach    reach        reach    reach          nothing
enrolment.downloadRoster           –          –        reach    reach    reach        reach    reach          nothing
enrolment.listRosterPlaces         –          –        reach    reach    reach        reach    reach          nothing
enrolment.previewReminder          –          –        reach    reach    reach        –        reach          404      An auditor writes to nobody.
enrolment.askReminder              –          –        reach    reach    reach        –        reach          422      Of those who are named, those in reach are written to; where that is nobody, it says so.
enrolment.readReminder             –          –        own      own      own          –        own            404      Whoever sent it.
quizzes.listDue                    –          own      own      own      own          own      own            nothing
quizzes.readQuiz                   –          own      own      own      own          own      own            404
quizzes.startAttempt               –          own      own      own      own          own      own            404
quizzes.readAttempt                –          own      own      own      own          own      own            404      Nobody reads the answers of another person, whatever their role.
quizzes.readAnswers                –          own      own      own      own          own      own            404
quizzes.saveAnswer                 –          own      own      own      own          own      own            404
quizzes.submitAttempt              –          own      own      own      own          own      own            404
quizzes.askForAttempt              –          own      own      own      own          own      own            404
quizzes.listRequests               –          –        reach    –        reach        –        reach          nothing  A liaison keeps people and places; what is learned is not theirs to judge.
quizzes.countRequests              –          –        reach    –        reach        –        reach          nothing
quizzes.decideRequest              –          –        reach    –        reach        –        reach          404
certificates.listOwn               –          own      own      own      own          own      own            nothing
certificates.readName              –          own      own      own      own          own      own            nothing
certificates.confirmName           –          own      own      own      own          own      own            nothing
certificates.download              –          own      own      own      own          own      own            404      A territory opens nobody's paper.
certificates.check                 yes        yes      yes      yes      yes          yes      yes            nothing  The folio on the paper is all there is to know.
certificates.checkInEnglish        yes        yes      yes      yes      yes          yes      yes            nothing
reporting.readCoverage             –          –        –        reach    reach        reach    reach          403      A trainer has rosters, and no figures of a territory.
reporting.downloadMunicipalities   –          –        –        reach    reach        reach    reach          403    
reporting.listPeople               –          –        –        reach    reach        reach    reach          403    
reporting.downloadPeople           –          –        –        reach    reach        reach    reach          403    
reporting.compare                  –          –        –        into     into         into     into           403      Protected counts of a whole state; of its people, nothing.
`;
