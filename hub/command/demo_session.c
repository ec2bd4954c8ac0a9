/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One session, from its opening to its seal: people come, post, give voices and
 * dots, comment; a facilitator merges, hides, writes next steps; the clock does the
 * rest by its own deadlines.  Whatever the rules refuse is an error of the file.
 */
#include "command/demo.h"

#include <stdio.h>
#include <string.h>

#include "command/import_json.h"
#include "domain/session.h"
#include "protocol/limits.h"

#define ID_LEN 16u
#define ID_ALPHABET "23456789abcdefghjkmnpqrstuvwxyz"
#define DESK UINT32_MAX
#define LOBBY_MS 600000u /* from the opening to the first phase */
#define REVEALED_MS (UNDO_MS + 2000u)

struct telling {
	struct demo *demo;
	const json_t *script;
	struct session state;
	struct demo_session *session;
	uint32_t present, commands, turn; /* turn: whose it is to give something next */
	uint64_t now_ms, pace_ms;         /* pace: between two acts */
	enum fail fail;
};

/* --- entries */

/* The same file gives the same ids: a digest in the letters of the alphabet. */
static struct str letters_make(struct telling *telling, const char *what, struct str alphabet,
			       size_t len)
{
	char nth[24];
	snprintf(nth, sizeof(nth), "%td", telling->session - telling->demo->sessions);
	const struct str parts[] = { str_from(what), json_text(telling->script, "title"),
				     str_from(nth) };
	struct digest digest = digest_of(STR("demo"), parts, 3);
	char *letters = arena_take(&telling->demo->arena, len);

	for (size_t i = 0; i < len; i++)
		letters[i] = alphabet.ptr[digest.bytes[i] % alphabet.len];
	return (struct str){ letters, len };
}

static struct seat_key seat_make(const struct telling *telling, uint32_t seat)
{
	struct seat_key key;
	const struct str parts[] = { telling->session->id, { (const char *)&seat, sizeof(seat) } };
	struct digest digest = digest_of(STR("demo"), parts, 2);

	memcpy(key.bytes, digest.bytes, sizeof(key.bytes));
	return key;
}

static uint64_t entry_tell(struct telling *telling, struct entry *entry)
{
	struct str head;

	if (telling->fail)
		return 0;
	telling->fail = demo_append(telling->demo, telling->session->id, entry, &head);
	if (telling->fail)
		return 0;
	entry->seq = telling->state.seq + 1;
	struct outcome outcome = session_apply(&telling->state, entry, head);
	if (outcome.refusal)
		telling->fail = demo_refuse(telling->demo, json_text(telling->script, "title"),
					    refusal_word(outcome.refusal));
	return outcome.thing;
}

/* What falls due on the way, by the clock. */
static void time_pass(struct telling *telling, uint64_t until_ms)
{
	struct entry entry;
	uint64_t due_ms;

	while (!telling->fail && agenda_due(&telling->state, &entry, &due_ms) &&
	       due_ms <= until_ms) {
		entry.time_ms = due_ms;
		if (entry.kind == ENTRY_CLOSED)
			entry.value = telling->present;
		if (entry.kind == ENTRY_SEALED)
			entry.digest = session_digest(&telling->state);
		entry_tell(telling, &entry);
	}
	telling->now_ms = until_ms;
}

/* What somebody does, a little later. */
static uint64_t act(struct telling *telling, uint32_t seat, struct entry entry)
{
	char command[16];

	time_pass(telling, telling->now_ms + telling->pace_ms);
	snprintf(command, sizeof(command), "d-%06u", ++telling->commands);
	entry.time_ms = telling->now_ms;
	entry.role = seat == DESK ? ROLE_FACILITATOR : ROLE_PARTICIPANT;
	entry.seat = seat_make(telling, seat);
	entry.command = str_from(command);
	return entry_tell(telling, &entry);
}

static uint32_t seat_next(struct telling *telling)
{
	return telling->turn++ % telling->present;
}

/* --- what they do */

static const json_t *posts_of(const struct telling *telling)
{
	return json_object_get(telling->script, "posts");
}

static void tags_read(struct entry *entry, const json_t *post)
{
	const json_t *tag;
	size_t i;

	json_array_foreach(json_object_get(post, "tags"), i, tag)
		if (entry->about.tag_count < LIMIT_TAGS)
			entry->about.tags[entry->about.tag_count++] =
				str_from(json_string_value(tag));
	json_array_foreach(json_object_get(post, "free"), i, tag)
		if (entry->text_count <= LIMIT_TAGS)
			entry->texts[entry->text_count++] = str_from(json_string_value(tag));
}

static void post_tell(struct telling *telling, const json_t *post)
{
	struct str lang = json_text(post, "lang");
	struct entry entry = {
		.kind = ENTRY_PHENOMENON_POSTED,
		.about = { .lang = lang.len ? lang : telling->state.opening.lang,
			   .group = json_text(post, "group"), .area = json_text(post, "area"),
			   .quotable = json_is_true(json_object_get(post, "quotable")) },
		.texts = { json_text(post, "text") }, .text_count = 1,
	};

	tags_read(&entry, post);
	if (!kind_find(json_text(post, "kind"), &entry.about.kind) ||
	    !source_find(json_text(post, "source"), &entry.about.source))
		telling->fail = demo_refuse(telling->demo, entry.texts[0], "an unknown word");
	telling->session->phenomena[telling->session->count++] =
		act(telling, seat_next(telling), entry);
}

static void posts_tell(struct telling *telling)
{
	const json_t *post;
	size_t i;

	json_array_foreach(posts_of(telling), i, post)
		post_tell(telling, post);
}

static uint64_t thing_of(const struct telling *telling, uint64_t place)
{
	return place < telling->session->count ? telling->session->phenomena[place] : 0;
}

/* `into` counts from 1, as people say it; 0: nowhere. */
static void merges_tell(struct telling *telling)
{
	const json_t *post;
	size_t i;

	json_array_foreach(posts_of(telling), i, post) {
		uint64_t into = demo_number(post, "into");
		struct str hidden = json_text(post, "hidden");
		if (into)
			act(telling, DESK, (struct entry){
				.kind = ENTRY_MERGED, .on = thing_of(telling, i),
				.value = thing_of(telling, into - 1) });
		if (hidden.len)
			act(telling, DESK, (struct entry){
				.kind = ENTRY_HIDDEN, .on = thing_of(telling, i),
				.texts = { hidden }, .text_count = 1 });
	}
}

/* Of a voice on one's own nothing comes: the next one gives hers. */
static uint32_t supporter_next(struct telling *telling, enum entry_kind kind, size_t post)
{
	uint32_t seat = seat_next(telling);
	bool is_author = seat == post % telling->present; /* they posted by turns */

	return kind == ENTRY_VOICE_SET && is_author ? seat_next(telling) : seat;
}

/* So many seats as the file says give their voice, or a dot: `kind`. */
static void support_tell(struct telling *telling, enum entry_kind kind, const char *key)
{
	const json_t *post;
	size_t i;

	json_array_foreach(posts_of(telling), i, post)
		for (uint64_t n = demo_number(post, key); n > 0; n--)
			act(telling, supporter_next(telling, kind, i), (struct entry){
				.kind = kind, .on = thing_of(telling, i), .value = 1 });
}

/* Every second comment in reading, the rest in discussing; all where nobody reads apart. */
static void comments_tell(struct telling *telling, uint32_t from, uint32_t step)
{
	const json_t *post, *comment;
	uint32_t nth = 0;
	size_t i, j;

	json_array_foreach(posts_of(telling), i, post)
		json_array_foreach(json_object_get(post, "comments"), j, comment)
			if (nth++ % step == from)
				act(telling, seat_next(telling), (struct entry){
					.kind = ENTRY_COMMENT_POSTED, .on = thing_of(telling, i),
					.about = { .lang = telling->state.opening.lang },
					.texts = { str_from(json_string_value(comment)) },
					.text_count = 1 });
}

static void steps_tell(struct telling *telling)
{
	const json_t *step;
	size_t i;

	json_array_foreach(json_object_get(telling->script, "steps"), i, step) {
		uint64_t on = demo_number(step, "on");
		act(telling, DESK, (struct entry){
			.kind = ENTRY_STEP_WRITTEN, .on = on ? thing_of(telling, on - 1) : 0,
			.texts = { json_text(step, "what"), json_text(step, "who"),
				   json_text(step, "whom") }, .text_count = 3 });
	}
}

static bool has_reading(const struct telling *telling)
{
	const struct template *template = &telling->state.opening.template;

	for (uint32_t i = 0; i < template->phase_count; i++)
		if (template->phases[i].kind == PHASE_READ)
			return true;
	return false;
}

static void phase_tell(struct telling *telling, enum phase_kind kind)
{
	bool reading = has_reading(telling);

	if (kind == PHASE_COLLECT)
		posts_tell(telling);
	if (kind == PHASE_READ || (kind == PHASE_VOTE && !reading)) {
		merges_tell(telling);
		support_tell(telling, ENTRY_VOICE_SET, "voices");
	}
	if (kind == PHASE_VOTE)
		support_tell(telling, ENTRY_VOTE_SET, "votes");
	if (kind == PHASE_READ)
		comments_tell(telling, 0, 2);
	if (kind == PHASE_DISCUSS)
		comments_tell(telling, reading ? 1 : 0, reading ? 2 : 1);
	if (kind == PHASE_WRAP_UP)
		steps_tell(telling);
}

static uint64_t sum_of(const struct telling *telling, const char *key)
{
	const json_t *post;
	uint64_t sum = 0;
	size_t i;

	json_array_foreach(posts_of(telling), i, post)
		sum += demo_number(post, key);
	return sum;
}

/* More acts than any phase of this session has: a posting, a merge or a hiding, what is given. */
static uint64_t acts_most(const struct telling *telling)
{
	uint64_t acts = sum_of(telling, "voices") + sum_of(telling, "votes") +
			json_array_size(json_object_get(telling->script, "steps")) + 8;
	const json_t *post;
	size_t i;

	json_array_foreach(posts_of(telling), i, post)
		acts += 3 + json_array_size(json_object_get(post, "comments"));
	return acts;
}

static void phases_tell(struct telling *telling)
{
	const struct agenda *agenda = &telling->state.agenda;
	const struct template *template = &telling->state.opening.template;

	act(telling, DESK, (struct entry){ .kind = ENTRY_PHASE_MOVED, .on = 0, .value = 1 });
	while (!telling->fail && agenda->phase < template->phase_count) {
		uint64_t ends_ms = agenda->ends_ms;
		telling->pace_ms = 0;
		time_pass(telling, telling->now_ms + REVEALED_MS);
		telling->pace_ms = (ends_ms - telling->now_ms) / acts_most(telling);
		phase_tell(telling, template->phases[agenda->phase].kind);
		time_pass(telling, ends_ms);
	}
	time_pass(telling, UINT64_MAX);
}

/* --- the whole */

static void session_open(struct telling *telling, uint64_t opened_ms)
{
	const json_t *areas = json_object_get(telling->demo->county, "areas"), *area;
	const struct template *template = template_find(json_text(telling->script, "template"));
	struct entry entry = {
		.kind = ENTRY_OPENED, .role = ROLE_COORDINATOR, .time_ms = opened_ms,
		.texts = { json_text(telling->script, "title"),
			   json_text(telling->script, "question") },
		.text_count = 2,
	};
	struct opening *opening = &entry.opening;
	size_t i;

	*opening = (struct opening){
		.rules = RULES_VERSION, .lang = json_text(telling->script, "lang"),
		.unit = json_text(telling->script, "unit"),
		.area = json_text(telling->script, "area"),
		.county = json_text(telling->demo->county, "county"), .opener = 1,
		.code = letters_make(telling, "code", STR(JOIN_CODE_ALPHABET), LIMIT_JOIN_CODE),
	};
	json_array_foreach(areas, i, area)
		if (opening->area_count < LIMIT_AREAS)
			opening->areas[opening->area_count++] = str_from(json_string_value(area));
	if (template)
		opening->template = *template;
	else
		telling->fail = demo_refuse(telling->demo, entry.texts[0], "no such template");
	entry_tell(telling, &entry);
}

enum fail demo_tell_session(struct demo *demo, uint32_t nth)
{
	struct telling telling = {
		.demo = demo, .session = &demo->sessions[nth],
		.script = json_array_get(json_object_get(demo->county, "sessions"), nth),
	};
	uint64_t begins_ms = demo_time(demo, demo_number(telling.script, "days_ago"),
				       demo_number(telling.script, "hour"));

	telling.present = (uint32_t)demo_number(telling.script, "present");
	telling.session->id = letters_make(&telling, "id", STR(ID_ALPHABET), ID_LEN);
	telling.session->phenomena = arena_take_array(&demo->arena,
						      json_array_size(posts_of(&telling)),
						      sizeof(*telling.session->phenomena));
	if (telling.present == 0)
		return demo_refuse(demo, json_text(telling.script, "title"), "nobody is present");
	session_init(&telling.state, telling.session->id);
	session_open(&telling, begins_ms - LOBBY_MS);
	telling.now_ms = begins_ms;
	if (!telling.fail)
		phases_tell(&telling);
	session_finish(&telling.state);
	return telling.fail;
}
