/* What signs, in one file that the desk fetches when it is needed: it brings the library for linked data with it. */

export { achievementCredential } from '../domain/credential/achievement.ts';
export { certificateId, hashedEmail, issueCertificate } from '../domain/credential/issue.ts';
export { freePlace, issueStatusList, STATUS_FILE_NAME } from '../domain/credential/status-list.ts';
