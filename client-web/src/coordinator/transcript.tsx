// SPDX-License-Identifier: EUPL-1.2
/* A closed session to read, search in, print and take along; nobody's name is in it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type {
	Transcript,
	TranscriptMerged,
	TranscriptStep,
	TranscriptThread,
} from '../protocol/messages';
import { threadsInOrder } from '../session/summary';
import { Button } from '../ui/button';
import { FlagIcon } from '../ui/icons';
import { PrintIcon, SearchIcon } from '../ui/more-icons';
import { Rounds } from '../ui/rounds';
import { Tags, tagText } from '../ui/tags';
import { exportPath, findTranscript } from './api';
import { Acts, Course, Seal } from './evidence';
import { ExportMenu } from './export-menu';
import { Head, Loaded } from './page';
import { marksOf, numberOf, stepsApart, threadsWith } from './reading';
import { route } from './route';
import { EraseMenu, KeepSession, useKept } from './transcript-erase';

export function TranscriptPage({ id, announcer }: { id: string; announcer: Announcer }) {
	/** Counts what was destroyed: then the page is asked for anew. */
	const edition = useSignal(0);
	const reload = () => {
		edition.value += 1;
		focusSoon('h1');
	};
	return (
		<Loaded
			key={edition.value}
			find={() => findTranscript(id)}
			title={coordinator.value.transcript}
		>
			{(transcript) => (
				<Reading transcript={transcript} announcer={announcer} reload={reload} />
			)}
		</Loaded>
	);
}

interface ReadingProps {
	transcript: Transcript;
	announcer: Announcer;
	reload: () => void;
}

function Reading({ transcript, announcer, reload }: ReadingProps) {
	const t = coordinator.value;
	const { weekday, time } = tools.value;
	const { session } = transcript;
	const kept = useKept(session.id);
	/* Who comes from a search stands at once at what she found. */
	useEffect(() => {
		const { thread } = route.value;
		if (thread) focusSoon(thread === 'apart' ? '#apart' : `#thread-${CSS.escape(thread)}`);
	}, []);
	const when = t.between(weekday(session.opened), time(session.opened), time(session.closed));
	const lead = [t.transcript, when, session.unit, session.area].filter(Boolean).join(' · ');
	return (
		<>
			<Head title={session.title || t.gap} lead={lead} practice={session.practice}>
				<Button onClick={() => print()}>
					<PrintIcon /> {t.print}
				</Button>
				<ExportMenu pathOf={(format) => exportPath(session.id, format)} />
				<EraseMenu
					transcript={transcript}
					kept={kept}
					announcer={announcer}
					reload={reload}
				/>
			</Head>
			<p class="asked" lang={session.lang}>
				{session.question}
			</p>
			<div class="two">
				<div class="col">
					<Threads transcript={transcript} />
					<Apart transcript={transcript} />
				</div>
				<div class="col">
					<Seal transcript={transcript} />
					<Course transcript={transcript} />
					<Acts transcript={transcript} />
					<KeepSession id={session.id} kept={kept} announcer={announcer} />
				</div>
			</div>
		</>
	);
}

function Threads({ transcript }: { transcript: Transcript }) {
	const t = coordinator.value;
	const wanted = useSignal('');
	const all = threadsInOrder(transcript.threads);
	const found = threadsWith(all, wanted.value, tagText);
	return (
		<section class="panel box doc" aria-labelledby="threads">
			<div class="ph">
				<h2 id="threads">
					{t.threads} <span class="muted num">{all.length}</span>
				</h2>
				<div class="withicon doc__q">
					<label class="sr" for="search-in">
						{t.searchIn}
					</label>
					<SearchIcon />
					<input
						class="input"
						id="search-in"
						type="search"
						placeholder={t.searchIn}
						value={wanted.value}
						onInput={(event) => {
							wanted.value = event.currentTarget.value;
						}}
					/>
				</div>
			</div>
			{all.length === 0 && <p class="muted">{t.threadsEmpty}</p>}
			{wanted.value.trim() !== '' && (
				<p class="small muted">
					{found.length ? t.threadsFound(found.length) : t.threadsNone}
				</p>
			)}
			{found.map((thread) => (
				<Thread key={thread.id} thread={thread} steps={transcript.steps} />
			))}
		</section>
	);
}

function Thread({ thread, steps }: { thread: TranscriptThread; steps: readonly TranscriptStep[] }) {
	const t = coordinator.value;
	const id = `thread-${thread.id}`;
	return (
		<article class="thread" aria-labelledby={id}>
			<div class="thread__h">
				<h3 id={id}>
					<span class="card__no num">{thread.n}</span>{' '}
					<Written on={thread.id} text={thread.text} lang={thread.lang} />
				</h3>
				<p class="thread__n num">
					<span>
						<strong>{thread.votes}</strong> {t.factVotes(thread.votes)}
					</span>
					<Rounds rounds={thread.rounds} votes={thread.votes} />
					<span>{common.value.voices(thread.voices)}</span>
				</p>
			</div>
			<Merged merged={thread.merged} />
			<Tags tags={thread.tags} free={thread.free} />
			<Details thread={thread} />
			{thread.comments.length > 0 && <Talk thread={thread} />}
			{steps
				.filter((step) => thread.steps.includes(step.id))
				.map((step) => (
					<StepLine key={step.id} step={step} />
				))}
		</article>
	);
}

function Details({ thread }: { thread: TranscriptThread }) {
	const t = coordinator.value;
	const { kinds, sources, edited } = common.value;
	const marks = marksOf(thread, t);
	const details: readonly ComponentChildren[] = [
		thread.kind && t.kind(kinds[thread.kind]),
		thread.group && t.group(tagText(thread.group)),
		thread.source && t.source(sources[thread.source]),
		thread.area && t.areaIs(thread.area),
		thread.quotable && t.quotable,
		thread.edited && edited,
	].filter(Boolean);
	if (marks.length === 0 && details.length === 0) return null;
	return (
		<ul class="thread__m">
			{marks.map((mark) => (
				<li key={mark} class="badge badge--warn">
					{mark}
				</li>
			))}
			{details.map((detail) => (
				<li key={String(detail)}>{detail}</li>
			))}
		</ul>
	);
}

/** What was merged into the thread. */
function Merged({ merged = [] }: { merged?: readonly TranscriptMerged[] | undefined }) {
	const t = coordinator.value;
	if (merged.length === 0) return null;
	return (
		<ul class="members small" aria-label={common.value.merged(merged.length)}>
			{merged.map((one) => (
				<li key={one.id}>
					<span class="card__no num">{one.n}</span>{' '}
					<Written on={one.id} text={one.text} lang={one.lang} />
					<Tags tags={one.tags} free={one.free} />
					{marksOf(one, t).map((mark) => (
						<p key={mark} class="badge badge--warn">
							{mark}
						</p>
					))}
				</li>
			))}
		</ul>
	);
}

function Talk({ thread }: { thread: TranscriptThread }) {
	const { comments } = thread;
	const t = coordinator.value;
	return (
		<ol class="talk" aria-label={t.comments}>
			{comments.map((comment) => (
				<li key={comment.id}>
					<p class="talk__w small">
						<span class="card__no num">{numberOf(thread, comment)}</span>{' '}
						{comment.author ? t.byAuthor : t.byParticipant}
						{marksOf(comment, t).map((mark) => ` · ${mark}`)}
					</p>
					<p>
						<Written on={comment.id} text={comment.text} lang={comment.lang} />
					</p>
				</li>
			))}
		</ol>
	);
}

interface WrittenProps {
	on: number;
	text: string | undefined;
	lang: string;
}

/** A text, or the mark that stands where one was destroyed. */
function Written({ on, text, lang }: WrittenProps) {
	if (text === undefined) return <mark class="redact">{coordinator.value.gap}</mark>;
	return (
		<span class="text" lang={lang} data-on={on}>
			{text}
		</span>
	);
}

function StepLine({ step }: { step: TranscriptStep }) {
	const t = coordinator.value;
	return (
		<p class="thread__s">
			<FlagIcon />
			<span>
				<strong>{t.step}</strong> {step.gap ? t.gap : step.what}{' '}
				<span class="muted">{[step.who, step.whom].filter(Boolean).join(' → ')}</span>
			</span>
		</p>
	);
}

/** The steps that hang on no thread. */
function Apart({ transcript }: { transcript: Transcript }) {
	const t = coordinator.value;
	const apart = stepsApart(transcript);
	const none = transcript.steps.length === 0;
	if (apart.length === 0 && !none) return null;
	const beside = apart.length < transcript.steps.length;
	return (
		<section class="panel box" aria-labelledby="apart">
			<h2 id="apart">{beside ? t.otherSteps : t.steps}</h2>
			{none && <p class="muted">{t.noSteps}</p>}
			{apart.map((step) => (
				<StepLine key={step.id} step={step} />
			))}
		</section>
	);
}
