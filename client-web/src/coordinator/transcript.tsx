// SPDX-License-Identifier: EUPL-1.2
/* A closed session to read, search in, print and take along; nobody's name is in it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type {
	Transcript,
	TranscriptComment,
	TranscriptStep,
	TranscriptThread,
} from '../protocol/messages';
import { threadsInOrder } from '../session/summary';
import { Button } from '../ui/button';
import { FlagIcon } from '../ui/icons';
import { DownloadIcon, PrintIcon, SearchIcon } from '../ui/more-icons';
import { Tags, tagText } from '../ui/tags';
import { findTranscript, transcriptPath } from './api';
import { Acts, Course, Seal } from './evidence';
import { Head, Loaded } from './page';
import { stepsApart, threadsWith } from './reading';

export function TranscriptPage({ id }: { id: string }) {
	return (
		<Loaded find={() => findTranscript(id)} title={coordinator.value.transcript}>
			{(transcript) => <Reading transcript={transcript} />}
		</Loaded>
	);
}

function Reading({ transcript }: { transcript: Transcript }) {
	const t = coordinator.value;
	const { weekday, time } = tools.value;
	const { session } = transcript;
	const when = t.between(weekday(session.opened), time(session.opened), time(session.closed));
	const lead = [t.transcript, when, session.unit, session.area].filter(Boolean).join(' · ');
	return (
		<>
			<Head title={session.title} lead={lead} practice={session.practice}>
				<Button onClick={() => print()}>
					<PrintIcon /> {t.print}
				</Button>
				<a class="btn btn--quiet" href={transcriptPath(session.id, true)} download>
					<DownloadIcon /> {t.download}
				</a>
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
					<Written text={thread.text} lang={thread.lang} />
				</h3>
				<p class="thread__n num">
					<span>
						<strong>{thread.votes}</strong> {t.factVotes(thread.votes)}
					</span>
					<span>{common.value.voices(thread.voices)}</span>
				</p>
			</div>
			<Tags tags={thread.tags} free={thread.free} />
			<Details thread={thread} />
			{thread.comments.length > 0 && <Talk comments={thread.comments} />}
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
	const details: readonly ComponentChildren[] = [
		thread.kind && t.kind(kinds[thread.kind]),
		thread.group && t.group(tagText(thread.group)),
		thread.source && t.source(sources[thread.source]),
		thread.area && t.areaIs(thread.area),
		thread.quotable && t.quotable,
		thread.edited && edited,
	].filter(Boolean);
	if (!thread.hidden && details.length === 0) return null;
	return (
		<ul class="thread__m">
			{thread.hidden && <li class="badge badge--warn">{t.hidden}</li>}
			{details.map((detail) => (
				<li key={String(detail)}>{detail}</li>
			))}
		</ul>
	);
}

function Talk({ comments }: { comments: readonly TranscriptComment[] }) {
	const t = coordinator.value;
	return (
		<ol class="talk" aria-label={t.comments}>
			{comments.map((comment) => (
				<li key={comment.id}>
					<p class="talk__w small">
						{comment.author ? t.byAuthor : t.byParticipant}
						{comment.hidden && ` · ${t.hidden}`}
					</p>
					<p>
						<Written text={comment.text} lang={comment.lang} />
					</p>
				</li>
			))}
		</ol>
	);
}

/** A text, or the mark that stands where one was destroyed. */
function Written({ text, lang }: { text: string | undefined; lang: string }) {
	if (text === undefined) return <mark class="redact">{coordinator.value.gap}</mark>;
	return (
		<span class="text" lang={lang}>
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
