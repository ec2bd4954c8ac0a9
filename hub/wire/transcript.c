/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/transcript.h"

#include "wire/things.h"

static void session_add(struct json *json, const struct session *session)
{
	const struct opening *opening = &session->opening;

	json_key(json, "session");
	json_open(json, '{');
	member_text(json, "id", session->id);
	member_text(json, "code", opening->code);
	member_text(json, "title", body_text_at(&session->title, 0));
	member_text(json, "question", body_text_at(&session->question, 0));
	member_text(json, "unit", opening->unit);
	member_text(json, "area", opening->area);
	member_text(json, "lang", opening->lang);
	member_text(json, "template", opening->template.id);
	member_bool(json, "practice", opening->practice);
	member_u64(json, "opened", session->agenda.opened_ms);
	member_u64(json, "closed", session->agenda.closed_ms);
	member_u64(json, "present_max", session->present_max);
	json_close(json, '}');
}

static bool deed_is_move(const struct deed *deed)
{
	return deed->kind == ENTRY_PHASE_MOVED || deed->kind == ENTRY_PHASE_ENDED ||
	       deed->kind == ENTRY_CLOSED;
}

/* A move can be undone until the next one, so whichever comes first says what became of it. */
static bool deed_was_undone(const struct acts *acts, uint32_t place)
{
	for (uint32_t i = place + 1; i < acts->count; i++) {
		if (acts->items[i].kind == ENTRY_PHASE_UNDONE)
			return true;
		if (deed_is_move(&acts->items[i]))
			return false;
	}
	return false;
}

/* The index of the phase that the move began; the phase count for a close. */
static uint64_t deed_phase(const struct session *session, const struct deed *deed)
{
	if (deed->kind == ENTRY_PHASE_MOVED)
		return deed->value;
	if (deed->kind == ENTRY_PHASE_ENDED)
		return deed->on + 1;
	return session->opening.template.phase_count;
}

static void phase_begun_add(struct json *json, const struct session *session, uint64_t phase,
			    uint64_t begun_ms)
{
	const struct template *template = &session->opening.template;

	if (phase >= template->phase_count)
		return;
	json_open(json, '{');
	member_word(json, "kind", phase_word(template->phases[phase].kind));
	member_u64(json, "begun", begun_ms);
	json_close(json, '}');
}

static void phases_add(struct json *json, const struct session *session)
{
	const struct acts *acts = &session->acts;

	json_key(json, "phases");
	json_open(json, '[');
	phase_begun_add(json, session, 0, session->agenda.opened_ms);
	for (uint32_t i = 0; i < acts->count; i++) {
		const struct deed *deed = &acts->items[i];
		if (deed_is_move(deed) && !deed_was_undone(acts, i))
			phase_begun_add(json, session, deed_phase(session, deed), deed->time_ms);
	}
	json_close(json, ']');
}

static void comment_add(struct json *json, const struct comment *comment,
			const struct phenomenon *head)
{
	json_open(json, '{');
	member_u64(json, "id", comment->id);
	thing_add_text(json, &comment->text);
	member_text(json, "lang", comment->lang);
	member_u64(json, "n", comment->number);
	if (comment->on != head->id)
		member_u64(json, "on", comment->on);
	member_bool(json, "author", comment->author == head->author);
	member_u64(json, "posted", comment->posted_ms);
	member_bool(json, "hidden", comment->hidden);
	member_flag(json, "redacted", comment->redacted);
	member_flag(json, "review", comment->review);
	thing_add_reason(json, &comment->reason);
	json_close(json, '}');
}

static bool is_in_thread(const struct session *session, const struct phenomenon *head, uint64_t id)
{
	return phenomena_find_head(&session->phenomena, id) == head;
}

static void thread_add_comments(struct json *json, const struct session *session,
				const struct phenomenon *phenomenon)
{
	const struct comments *comments = &session->comments;

	json_key(json, "comments");
	json_open(json, '[');
	for (uint32_t i = 0; i < comments->count; i++)
		if (is_in_thread(session, phenomenon, comments->items[i].on) &&
		    !comments->items[i].withdrawn)
			comment_add(json, &comments->items[i], phenomenon);
	json_close(json, ']');
}

static void thread_add_steps(struct json *json, const struct session *session,
			     const struct phenomenon *phenomenon)
{
	const struct steps *steps = &session->steps;

	json_key(json, "steps");
	json_open(json, '[');
	for (uint32_t i = 0; i < steps->count; i++)
		if (is_in_thread(session, phenomenon, steps->items[i].on) &&
		    !steps->items[i].removed)
			json_u64(json, steps->items[i].id);
	json_close(json, ']');
}

/* What a thread says of its head, and of each that was merged into it. */
static void thread_add_text(struct json *json, const struct phenomenon *phenomenon)
{
	phenomenon_add_text(json, phenomenon);
	member_str(json, "imported", phenomenon->imported);
	member_flag(json, "review", phenomenon_is_to_review(phenomenon));
	phenomenon_add_tags(json, phenomenon, true);
	phenomenon_add_about(json, phenomenon);
	member_bool(json, "quotable", phenomenon->about.quotable);
	member_u64(json, "posted", phenomenon->posted_ms);
	member_bool(json, "edited", phenomenon->edited);
	member_flag(json, "redacted", phenomenon->redacted);
	member_bool(json, "hidden", phenomenon->hidden);
	member_flag(json, "waiting", phenomenon->approval == APPROVAL_WAITS);
	member_flag(json, "refused", phenomenon->approval == APPROVAL_REFUSED);
	thing_add_reason(json, &phenomenon->reason);
	member_flag(json, "locked", phenomenon->locked);
}

static void thread_add_merged(struct json *json, const struct session *session,
			      const struct phenomenon *head)
{
	const struct phenomena *phenomena = &session->phenomena;
	bool is_open = false;

	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *merged = &phenomena->items[i];
		if (merged->head != head->id || merged == head)
			continue;
		if (!is_open) {
			json_key(json, "merged");
			json_open(json, '[');
			is_open = true;
		}
		json_open(json, '{');
		thread_add_text(json, merged);
		json_close(json, '}');
	}
	if (is_open)
		json_close(json, ']');
}

static void thread_add(struct json *json, const struct session *session,
		       const struct phenomenon *phenomenon, bool merges)
{
	json_open(json, '{');
	thread_add_text(json, phenomenon);
	if (merges)
		thread_add_merged(json, session, phenomenon);
	member_u64(json, "voices", phenomenon->voices);
	member_u64(json, "votes", phenomenon->dots);
	phenomenon_add_rounds(json, session, phenomenon);
	thread_add_comments(json, session, phenomenon);
	thread_add_steps(json, session, phenomenon);
	json_close(json, '}');
}

static bool is_thread(const struct phenomenon *phenomenon)
{
	return !phenomenon->withdrawn && phenomenon->head == phenomenon->id;
}

/* Where nothing was merged nobody looks for it, thread by thread: an import has thousands. */
static bool has_merges(const struct phenomena *phenomena)
{
	for (uint32_t i = 0; i < phenomena->count; i++)
		if (phenomena->items[i].head != phenomena->items[i].id)
			return true;
	return false;
}

static void threads_add(struct json *json, const struct session *session)
{
	const struct phenomena *phenomena = &session->phenomena;
	bool merges = has_merges(phenomena);

	json_key(json, "threads");
	json_open(json, '[');
	for (uint32_t i = 0; i < phenomena->count; i++)
		if (is_thread(&phenomena->items[i]))
			thread_add(json, session, &phenomena->items[i], merges);
	json_close(json, ']');
}

static void steps_add(struct json *json, const struct steps *steps, bool written)
{
	json_key(json, "steps");
	json_open(json, '[');
	for (uint32_t i = 0; i < steps->count; i++) {
		const struct step *step = &steps->items[i];
		if (step->removed)
			continue;
		json_open(json, '{');
		step_add(json, step);
		if (written)
			member_u64(json, "written", step->written_ms);
		if (written)
			member_flag(json, "review", step->review);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void deeds_add(struct json *json, const struct acts *acts)
{
	json_key(json, "acts");
	json_open(json, '[');
	for (uint32_t i = 0; i < acts->count; i++) {
		const struct deed *deed = &acts->items[i];
		json_open(json, '{');
		member_u64(json, "at", deed->time_ms);
		member_word(json, "act", entry_word(deed->kind));
		member_u64(json, "on", deed->on);
		if (deed->kind == ENTRY_MERGED)
			member_u64(json, "into", deed->value);
		if (deed->reason.text_count && !deed->reason.gap)
			member_text(json, "reason",
				    body_text_at(&deed->reason, deed->reason.text_count - 1));
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void minutes_add(struct json *json, const struct course *course)
{
	json_key(json, "course");
	json_open(json, '[');
	for (uint32_t i = 0; i < course->count; i++) {
		json_open(json, '{');
		member_u64(json, "begun", course->items[i].begun_ms);
		member_u64(json, "voices", course->items[i].voices);
		member_u64(json, "votes", course->items[i].votes);
		json_close(json, '}');
	}
	json_close(json, ']');
}

void encode_transcript(struct buf *out, const struct session *session, bool verified)
{
	struct json json = { .out = out };
	struct digest digest = session->agenda.sealed ? session->seal : session_digest(session);

	json_open(&json, '{');
	member_text(&json, "format", STR("vartti-transcript"));
	member_u64(&json, "version", 1);
	session_add(&json, session);
	json_key(&json, "digest");
	json_digest(&json, &digest);
	member_bool(&json, "sealed", session->agenda.sealed);
	member_bool(&json, "verified", verified);
	phases_add(&json, session);
	minutes_add(&json, &session->course);
	threads_add(&json, session);
	steps_add(&json, &session->steps, true);
	deeds_add(&json, &session->acts);
	json_close(&json, '}');
}

static bool has_merged(const struct session *session, const struct phenomenon *head)
{
	for (uint32_t i = 0; i < session->phenomena.count; i++) {
		const struct phenomenon *merged = &session->phenomena.items[i];
		if (merged != head && merged->head == head->id)
			return true;
	}
	return false;
}

static void summary_add_merged(struct json *json, const struct session *session,
			       const struct phenomenon *head)
{
	const struct phenomena *phenomena = &session->phenomena;

	json_key(json, "merged");
	json_open(json, '[');
	for (uint32_t i = 0; i < phenomena->count; i++) {
		const struct phenomenon *merged = &phenomena->items[i];
		if (merged->head != head->id || merged == head ||
		    !phenomenon_is_shown(merged, LANE_FLOOR))
			continue;
		json_open(json, '{');
		member_u64(json, "n", merged->number);
		thing_add_text(json, &merged->text);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static uint64_t thread_comments(const struct session *session, const struct phenomenon *head)
{
	uint64_t comments = 0;

	for (uint32_t i = 0; i < session->phenomena.count; i++)
		if (session->phenomena.items[i].head == head->id)
			comments += session->phenomena.items[i].comments;
	return comments;
}

static void summary_thread_add(struct json *json, const struct session *session,
			       const struct phenomenon *phenomenon)
{
	json_open(json, '{');
	member_u64(json, "n", phenomenon->number);
	thing_add_text(json, &phenomenon->text);
	phenomenon_add_tags(json, phenomenon, false);
	member_u64(json, "voices", phenomenon->voices);
	member_u64(json, "votes", phenomenon->dots);
	phenomenon_add_rounds(json, session, phenomenon);
	member_u64(json, "comments", thread_comments(session, phenomenon));
	if (has_merged(session, phenomenon))
		summary_add_merged(json, session, phenomenon);
	json_close(json, '}');
}

/* What was frozen in an emergency and never shown again stays dark here, too. */
static bool summary_has(const struct session *session, const struct phenomenon *phenomenon)
{
	return !session->agenda.frozen && is_thread(phenomenon) &&
	       phenomenon_is_shown(phenomenon, LANE_FLOOR);
}

void encode_summary(struct buf *out, const struct session *session)
{
	static const struct steps none;
	const struct phenomena *phenomena = &session->phenomena;
	struct json json = { .out = out };

	json_open(&json, '{');
	member_text(&json, "title", body_text_at(&session->title, 0));
	member_text(&json, "question", body_text_at(&session->question, 0));
	member_u64(&json, "closed", session->agenda.closed_ms);
	member_u64(&json, "present_max", session->present_max);
	member_bool(&json, "practice", session->opening.practice);
	json_key(&json, "threads");
	json_open(&json, '[');
	for (uint32_t i = 0; i < phenomena->count; i++)
		if (summary_has(session, &phenomena->items[i]))
			summary_thread_add(&json, session, &phenomena->items[i]);
	json_close(&json, ']');
	steps_add(&json, session->agenda.frozen ? &none : &session->steps, false);
	json_close(&json, '}');
}

void encode_template(struct buf *out, const struct template *template)
{
	struct json json = { .out = out };

	template_add(&json, template);
}
