/**
 * Data statements that an operation costs, the look-up of the session included, once what never changes is in memory. Any change of a figure
 * fails the test: a higher one needs a reason, a lower one is a gain to keep.
 */
export const STATEMENTS: Readonly<Record<string, number>> = {
  'platform.live': 0, 'platform.ready': 1, 'platform.settings': 0, 'platform.demoMailbox': 1,
  'platform.jobsOverview': 3, 'platform.listFailedJobs': 2, 'platform.retryJobs': 2, 'platform.reportPolicyViolation': 0,
  'territory.listStates': 1, 'territory.searchMunicipalities': 1,
  'identity.askForCode': 4, 'identity.signInByCode': 6, 'identity.signInByLink': 5,
  'identity.signUp': 6, 'identity.signIn': 5, 'identity.signOut': 2, 'identity.readSession': 3, 'identity.readProfile': 3, 'identity.saveProfile': 9, 'identity.chooseLanguage': 2,
  'identity.listPeople': 5, 'identity.downloadPeople': 5, 'identity.listPeoplePlaces': 4, 'identity.readPerson': 11, 'identity.confirmAffiliations': 6, 'identity.declineAffiliation': 9, 'identity.listOwnAffiliations': 3,
  'identity.listSessions': 2, 'identity.endSession': 3, 'identity.endOtherSessions': 3, 'identity.readPrivacyNotice': 0, 'identity.readSimplifiedNotice': 0, 'identity.acceptPrivacyNotice': 4,
  'identity.readOptionalDetails': 2, 'identity.saveOptionalDetail': 3, 'identity.withdrawOptionalDetail': 3, 'identity.listDemoAccounts': 2,
  'identity.grantRole': 12, 'identity.endRole': 11, 'identity.nameSubstitute': 15,
  'identity.listInvitationCodes': 5, 'identity.readInvitationCode': 5, 'identity.makeInvitationCode': 11, 'identity.revokeInvitationCode': 11, 'identity.readInvitationChoices': 5, 'identity.readInvitation': 3, 'identity.suggestUserName': 3, 'identity.acceptInvitation': 10, 'identity.signUpInvited': 10,
  'identity.issueRecovery': 5, 'identity.recover': 8, 'identity.listSentInvitations': 6, 'identity.sendInvitation': 10, 'identity.resendInvitation': 8, 'identity.withdrawInvitation': 8, 'identity.checkImport': 6, 'identity.importInvitations': 9, 'identity.readBatch': 3,
  'notifications.listOwn': 2, 'notifications.countUnread': 2, 'notifications.markRead': 3, 'notifications.markAllRead': 3, 'notifications.readPreferences': 2,
  'notifications.changePreferences': 2, 'notifications.unsubscribePage': 2, 'notifications.unsubscribe': 2, 'notifications.subscribeAgain': 2,
  'catalogue.listCourses': 1, 'catalogue.readCourse': 1,
  'enrolment.enrol': 11, 'enrolment.listOwn': 2, 'enrolment.readOwn': 2, 'enrolment.readLesson': 2, 'enrolment.recordProgress': 4, 'enrolment.listTaught': 3,
  'enrolment.readRoster': 4, 'enrolment.downloadRoster': 3, 'enrolment.listRosterPlaces': 3, 'enrolment.previewReminder': 5, 'enrolment.askReminder': 9, 'enrolment.readReminder': 3,
  'quizzes.listDue': 3, 'quizzes.readQuiz': 4, 'quizzes.startAttempt': 9, 'quizzes.readAttempt': 2, 'quizzes.readAnswers': 2, 'quizzes.saveAnswer': 4, 'quizzes.submitAttempt': 5,
  'quizzes.askForAttempt': 9, 'quizzes.listRequests': 2, 'quizzes.countRequests': 2, 'quizzes.decideRequest': 3,
  'certificates.listOwn': 3, 'certificates.readName': 3, 'certificates.confirmName': 5, 'certificates.download': 2, 'certificates.check': 1, 'certificates.checkInEnglish': 1,
  'reporting.readCoverage': 3, 'reporting.downloadMunicipalities': 3, 'reporting.listPeople': 3, 'reporting.downloadPeople': 3, 'reporting.compare': 3,
};
