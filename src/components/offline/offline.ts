import { environment, visitStorage } from '../../stores/environment.ts';
import { connection, isDear } from '../../worker/thrift.ts';
import { isRegistered, register, type Registered } from './registration.ts';
import { interrupted, NOTHING_KNOWN, notice, stopped, told, type Cost, type Offline } from './state.ts';
import { lineIn } from './show.ts';
import { footerLine, pageLine, type Act, type Line } from './words.ts';

// Saves the course on the device and says how far that is. Every page loads this once it is there and idle
// (integrations/service-worker.ts), as one file that imports nothing.

const { base, storage } = environment;
const visit = visitStorage();
/** `off` when the learner did not want it, `on` when they said yes to being asked. */
const CHOICE = `byp:${base}:offline`;
const HIDDEN = `byp:${base}:offline-hidden`;
const HOUR = 3_600_000;

let state: Offline = { ...NOTHING_KNOWN, hidden: hiddenBefore() };
let registered: Registered | undefined;
let accepted = false;

const lines: ((state: Offline) => void)[] = [];
place('offline', footerLine);
place('offline-standing', pageLine);
void start();

async function start(): Promise<void> {
  // Not there in old browsers, nor where a page came over plain HTTP.
  if (!('serviceWorker' in navigator)) return change({ ...state, saving: { kind: 'unable' } });
  const choice = storage.read(CHOICE);
  const there = await isRegistered(base).catch(() => false);
  if (!there && choice === 'off') return change({ ...state, saving: { kind: 'declined' } });
  if (!there && choice !== 'on' && isDear(connection())) {
    change({ ...state, saving: { kind: 'ask' } });
    const cost = await costOfSaving();
    return state.saving.kind === 'ask' ? change({ ...state, saving: { kind: 'ask', cost } }) : undefined;
  }
  await begin();
}

async function begin(): Promise<void> {
  registered = await register(environment, {
    told: (message) => change(told(state, message)),
    stopped: () => change(stopped(state)),
    interrupted: () => change(interrupted(state)),
    ready: () => change({ ...state, update: 'ready' }),
    taken() {
      // The other tabs of the learner go on as they are: the new worker has their old files.
      if (accepted) location.reload();
      else change({ ...state, update: 'none' });
    },
  });
  if (!registered) return change({ ...state, saving: { kind: 'unable' } });
  let looked = environment.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || environment.now() - looked < HOUR) return;
    looked = environment.now();
    registered?.update();
  });
}

function act(which: Act): void {
  switch (which) {
    case 'save':
      storage.write(CHOICE, 'on');
      change({ ...state, hidden: undefined, saving: { kind: 'saving', percent: 0 } });
      if (registered) registered.save();
      else void begin();
      return;
    case 'decline':
      storage.write(CHOICE, 'off');
      return change({ ...state, saving: { kind: 'declined' } });
    case 'fetch-update':
      change({ ...state, update: 'coming' });
      registered?.fetchUpdate();
      return;
    case 'use-now':
      if (questionIsOpen()) return change({ ...state, update: 'sure' });
      return take();
    case 'sure':
      return take();
    case 'put-away': {
      const hidden = notice(state);
      if (hidden) visit.write(HIDDEN, hidden);
      return change({ ...state, hidden, update: state.update === 'sure' ? 'ready' : state.update });
    }
  }
}

function take(): void {
  accepted = true;
  registered?.useNow();
}

/** Islands mark a question that was begun and not checked, and a form that is not handed in. */
function questionIsOpen(): boolean {
  return document.querySelector('[data-answering]') !== null;
}

function hiddenBefore(): Offline['hidden'] {
  const hidden = visit.read(HIDDEN);
  return hidden === 'ready' || hidden === 'failed' || hidden === 'offered' ? hidden : undefined;
}

async function costOfSaving(): Promise<Cost | undefined> {
  try {
    const { bytes, packed } = (await (await fetch(`${base}offline.json`)).json()) as Partial<Cost>;
    return typeof bytes === 'number' && typeof packed === 'number' ? { bytes, packed } : undefined;
  } catch {
    return undefined;
  }
}

function place(id: string, line: (state: Offline) => Line): void {
  const root = document.getElementById(id);
  if (!root) return;
  // A build without a copy on the device has no such script, and shows nothing about it.
  root.closest('[hidden]')?.removeAttribute('hidden');
  const draw = lineIn(root, act);
  lines.push((state) => draw(line(state)));
  draw(line(state));
}

function change(next: Offline): void {
  state = next;
  for (const draw of lines) draw(state);
}
