/**
 * Data statements that an operation costs, the look-up of the session included, once what never changes is in memory. Any change of a figure
 * fails the test: a higher one needs a reason, a lower one is a gain to keep.
 */
export const STATEMENTS: Readonly<Record<string, number>> = {
  'platform.live': 0, 'platform.ready': 1, 'platform.settings': 0, 'platform.demoMailbox': 1,
  'platform.jobsOverview': 3, 'platform.listFailedJobs': 2, 'platform.retryJobs': 3, 'platform.reportPolicyViolation': 0,
  'territory.listStates': 1, 'territory.searchMunicipalities': 1,
  'identity.askForEmail': 7, 'identity.changeEmail': 10, 'identity.undoEmail': 3,
  'identity.readTwoStep': 2, 'identity.startTwoStep': 4, 'identity.confirmTwoStep': 7, 'identity.renewRecoveryCodes': 4, 'identity.turnOffTwoStep': 7, 'identity.enterSecondStep': 9,
  'identity.readOwnPassphrase': 2, 'identity.saveOwnPassphrase': 8,
  'identity.askForCode': 5, 'identity.signInByCode': 9, 'identity.signInByLink': 8,
  'identity.signUp': 7, 'identity.signIn': 10, 'identity.signOut': 2, 'identity.readSession': 3, 'identity.readProfile': 3, 'identity.saveProfile': 9, 'identity.chooseLanguage': 2,
  'identity.listPeople': 5, 'identity.downloadPeople': 5, 'identity.listPeoplePlaces': 4, 'identity.readPerson': 11, 'identity.confirmAffiliations': 6, 'identity.countUnconfirmed': 3, 'identity.declineAffiliation': 9, 'identity.listOwnAffiliations': 3,
  'identity.readWorkKey': 1, 'identity.listSessions': 2, 'identity.endSession': 3, 'identity.endOtherSessions': 3, 'identity.readPrivacyNotice': 0, 'identity.readSimplifiedNotice': 0, 'identity.acceptPrivacyNotice': 4,
  'identity.readOptionalDetails': 2, 'identity.saveOptionalDetail': 3, 'identity.withdrawOptionalDetail': 3, 'identity.listDemoAccounts': 2,
  'identity.grantRole': 11, 'identity.endRole': 10, 'identity.moveRoleEnd': 12, 'identity.nameSubstitute': 15,
  'identity.previewRoleEnding': 6, 'identity.endRoles': 12, 'identity.listRoleEndings': 4, 'identity.undoRoleEnding': 8,
  'identity.readAuditStanding': 4, 'identity.listAuditEntries': 5, 'identity.downloadAuditEntries': 5, 'identity.openAuditEntry': 7,
  'identity.listInvitationCodes': 5, 'identity.readInvitationCode': 5, 'identity.makeInvitationCode': 11, 'identity.revokeInvitationCode': 11, 'identity.readInvitationChoices': 5, 'identity.readInvitation': 3, 'identity.suggestUserName': 3, 'identity.acceptInvitation': 13, 'identity.signUpInvited': 11,
  'identity.issueRecovery': 5, 'identity.recover': 11, 'identity.listSentInvitations': 7, 'identity.sendInvitation': 11, 'identity.resendInvitation': 9, 'identity.withdrawInvitation': 8, 'identity.checkImport': 6, 'identity.importInvitations': 10, 'identity.readBatch': 3,
  'notifications.listOwn': 2, 'notifications.countUnread': 2, 'notifications.markRead': 3, 'notifications.markAllRead': 3, 'notifications.readPreferences': 2,
  'notifications.changePreferences': 2, 'notifications.unsubscribePage': 2, 'notifications.unsubscribe': 2, 'notifications.subscribeAgain': 2,
  'catalogue.listCourses': 1, 'catalogue.readCourse': 1,
  'enrolment.enrol': 11, 'enrolment.listOwn': 2, 'enrolment.readOwn': 2, 'enrolment.readLesson': 2, 'enrolment.recordProgress': 4, 'enrolment.listTaught': 3,
  'enrolment.readRoster': 5, 'enrolment.downloadRoster': 4, 'enrolment.listRosterPlaces': 3, 'enrolment.previewReminder': 6, 'enrolment.askReminder': 10, 'enrolment.readReminder': 3,
  'quizzes.listDue': 3, 'quizzes.readQuiz': 4, 'quizzes.startAttempt': 9, 'quizzes.readAttempt': 2, 'quizzes.readAnswers': 2, 'quizzes.saveAnswer': 4, 'quizzes.submitAttempt': 5,
  'quizzes.askForAttempt': 9, 'quizzes.listRequests': 3, 'quizzes.countRequests': 2, 'quizzes.decideRequest': 4,
  'certificates.listOwn': 3, 'certificates.readName': 3, 'certificates.confirmName': 5, 'certificates.download': 2, 'certificates.check': 1, 'certificates.checkInEnglish': 1,
  'reporting.readCoverage': 3, 'reporting.downloadMunicipalities': 3, 'reporting.listPeople': 4, 'reporting.downloadPeople': 4, 'reporting.compare': 3,
};
