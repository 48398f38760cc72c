import type { SearchDocument } from '../domain/search/document.ts';

const KIT = 'Provider kit';
const DESK = 'Instructor’s desk';

/** What the search says of the pages for instructors, of those on which an assignment is opened and handed in, and of the one that checks certificates. */
export const TEACHING_PAGES: readonly Omit<SearchDocument, 'kind'>[] = [
  {
    title: 'Syllabus',
    place: KIT,
    address: 'instructor/syllabus/',
    text: 'The course for a board: objectives, blueprint of the final, pass rule with its odds, words and hours, sources, what the course cannot certify.',
    also: 'CE CEU credit approval instructor teacher',
  },
  {
    title: 'Hand-out for learners',
    place: KIT,
    address: 'instructor/hand-out/',
    text: 'One page to print: where to go, what to do, how the final is passed, what the course is not.',
    also: 'handout sheet instructor teacher class',
  },
  {
    title: 'Hands-on checklist',
    place: KIT,
    address: 'instructor/hands-on-checklist/',
    text: 'On paper, for a licensed instructor who teaches in person, to observe and sign. It certifies nothing.',
    also: 'practical skills observation instructor teacher',
  },
  {
    title: 'State rules, as they were seen',
    place: KIT,
    address: 'instructor/state-rules/',
    text: 'What boards and approval bodies ask, with the day on which each rule was last checked. Many states cap online hours.',
    also: 'law board licence license CE CEU home study NCBTMB Florida Texas instructor',
  },
  {
    title: 'Instructor’s desk',
    place: '',
    address: 'instructor/desk/',
    text: 'Assign lessons, grade what comes back, keep your records, in your own browser. The desk’s key, its backup, restoring and erasing.',
    also: 'teacher provider class records passphrase',
  },
  {
    title: 'Assign lessons',
    place: DESK,
    address: 'instructor/desk/assign/',
    text: 'Make an assignment: a signed link, its QR code, a sheet to hand out and the due date for a calendar.',
    also: 'assignment due date homework class group teacher',
  },
  {
    title: 'Grade and keep',
    place: DESK,
    address: 'instructor/desk/grade/',
    text: 'Hand-in files are graded again in your browser, and kept in a gradebook. Rosters, reports of what a group missed, how long records are kept. Every score is self-reported and re-graded.',
    also: 'scores marks results CSV evaluation retention teacher',
  },
  {
    title: 'What can be forged, and what not',
    place: DESK,
    address: 'instructor/desk/#trust',
    text: 'Whatever comes from a learner’s own device is self-reported. What the desk can tell, and what it cannot.',
    also: 'cheating cheat fake trust proof signed verify',
  },
  {
    title: 'Open an assignment',
    place: '',
    address: 'assign/',
    text: 'What an instructor asks of you, by when and on what terms, before you accept it.',
    also: 'assignment link paste homework due',
  },
  {
    title: 'Hand in',
    place: '',
    address: 'hand-in/',
    text: 'Make the one file that your instructor grades, and see all that it holds before it leaves your device.',
    also: 'submit send homework assignment evaluation',
  },
  {
    title: 'Check a certificate',
    place: '',
    address: 'verify/',
    text: 'See what is signed in a certificate, by which key, whether it was withdrawn or has expired, and what it proves and does not.',
    also: 'verify verification validate authentic genuine fake forged badge credential board employer issuer trust',
  },
];
