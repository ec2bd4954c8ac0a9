/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Acts of a review, many at once.  What stands now is read first, so that each
 * act has one that sets it right again; then each becomes an entry, in order,
 * and when the last is answered, so is the request.
 */
#include <stdio.h>

#include "archive/glossary.h"
#include "base/check.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/fields.h"
#include "web/fold.h"
#include "web/review.h"
#include "web/screen.h"

struct acting;

/* One act on its way. */
struct performed {
	struct acting *acting;
	json_t *undo;      /* NULL: it changes nothing, or its card is not known yet */
	uint64_t id;       /* of what was made or changed */
	uint64_t phenomenon;
	const char *word;  /* why not; NULL: done */
	bool makes_card;
};

struct acting {
	struct ask *ask;
	struct str threads;  /* JSON, of review_threads */
	json_t *acts, *state; /* what stands: by phenomenon */
	struct performed *performed;
	size_t waiting;
	enum fail fail;
};

/* --- what stands, and how to come back to it */

static json_t *state_of(json_t *state, uint64_t phenomenon)
{
	char key[24];

	snprintf(key, sizeof(key), "%llu", (unsigned long long)phenomenon);
	return json_object_get(state, key);
}

static void state_add(json_t *state, uint64_t phenomenon)
{
	char key[24];

	snprintf(key, sizeof(key), "%llu", (unsigned long long)phenomenon);
	json_object_set_new(state, key, json_pack("{s:b, s:{}}", "reviewed", 0, "cards"));
}

static uint64_t number_of(const json_t *row, const char *key)
{
	return (uint64_t)json_integer_value(json_object_get(row, key));
}

/* {"<phenomenon>":{"reviewed","body","cards":{"<id>":true}}} */
static json_t *state_make(const json_t *threads, const json_t *marks, const json_t *links)
{
	json_t *state = json_object(), *row;
	char key[24];
	size_t at;

	json_array_foreach(threads, at, row)
		state_add(state, number_of(row, "phenomenon"));
	json_array_foreach(marks, at, row) {
		json_t *one = state_of(state, number_of(row, "phenomenon"));
		if (!one)
			continue;
		json_object_set(one, "reviewed", json_object_get(row, "reviewed"));
		if (json_is_object(json_object_get(row, "body")))
			json_object_set(one, "body", json_object_get(row, "body"));
	}
	json_array_foreach(links, at, row) {
		json_t *one = state_of(state, number_of(row, "phenomenon"));
		snprintf(key, sizeof(key), "%llu", (unsigned long long)number_of(row, "id"));
		if (one)
			json_object_set_new(json_object_get(one, "cards"), key, json_true());
	}
	return state;
}

static json_t *undo_set(const char *act, uint64_t phenomenon, bool set)
{
	return json_pack("{s:s, s:I, s:b}", "act", act, "phenomenon", (json_int_t)phenomenon,
			 "set", set);
}

static json_t *review_undo(json_t *one, uint64_t phenomenon, bool set)
{
	bool before = json_is_true(json_object_get(one, "reviewed"));

	json_object_set_new(one, "reviewed", json_boolean(set));
	return before == set ? NULL : undo_set("review", phenomenon, before);
}

static json_t *link_undo(json_t *one, uint64_t phenomenon, uint64_t card, bool set)
{
	json_t *cards = json_object_get(one, "cards");
	char key[24];

	snprintf(key, sizeof(key), "%llu", (unsigned long long)card);
	bool before = json_is_true(json_object_get(cards, key));
	json_object_set_new(cards, key, json_boolean(set));
	if (before == set)
		return NULL;
	json_t *undo = undo_set("link", phenomenon, before);
	json_object_set_new(undo, "card", json_integer((json_int_t)card));
	return undo;
}

static json_t *tags_undo(json_t *one, uint64_t phenomenon, json_t *body)
{
	json_t *before = json_incref(json_object_get(one, "body"));
	json_t *undo = undo_set("tags", phenomenon, before != NULL);

	json_object_set_new(undo, "tags", json_array());
	json_object_set_new(undo, "free", json_array());
	if (before)
		json_object_update(undo, before);
	if (body)
		json_object_set(one, "body", body);
	else
		json_object_del(one, "body");
	json_decref(before);
	return undo;
}

/* --- one act */

/* {"tags","free"}, checked; NULL and a gate where they are none. */
static json_t *tags_read(struct ask *ask, const json_t *act, enum gate *gate)
{
	const json_t *tags = json_object_get(act, "tags"), *free = json_object_get(act, "free");
	json_t *made = json_pack("{s:[], s:[]}", "tags", "free"), *item;
	size_t at;

	if (!json_is_array(tags) || !json_is_array(free))
		*gate = GATE_BAD_REQUEST;
	else if (json_array_size(tags) + json_array_size(free) > LIMIT_TAGS)
		*gate = GATE_TOO_MANY_TAGS;
	json_array_foreach(tags, at, item) {
		struct str id = { json_string_value(item), json_string_length(item) };
		if (!glossary_has(ask->web->glossary, VOCABULARY_TAGS, id))
			*gate = *gate ? *gate : GATE_UNKNOWN_WORD;
		else
			json_array_append(json_object_get(made, "tags"), item);
	}
	for (at = 0; at < json_array_size(free) && !*gate; at++) {
		json_t *text = text_read(ask, json_array_get(free, at), LIMIT_FREE_TAG, gate);
		if (text)
			json_array_append_new(json_object_get(made, "free"), text);
	}
	if (!*gate)
		return made;
	json_decref(made);
	return NULL;
}

static enum gate tags_take(struct errand *errand, struct performed *performed, const json_t *act,
			   json_t *one)
{
	struct ask *ask = performed->acting->ask;
	enum gate gate = GATE_NONE;

	errand->change = CHANGE_THREAD_TAGGED;
	errand->value = !json_is_false(json_object_get(act, "set"));
	json_t *body = errand->value ? tags_read(ask, act, &gate) : NULL;
	if (gate)
		return gate;
	if (body)
		errand->text = json_written(ask, body);
	performed->undo = tags_undo(one, performed->phenomenon, body);
	json_decref(body);
	return GATE_NONE;
}

static enum gate link_take(struct errand *errand, struct performed *performed, const json_t *act,
			   json_t *one)
{
	const json_t *set = json_object_get(act, "set");
	uint64_t card;

	enum gate gate = body_take_u64(&card, json_object_get(act, "card"));
	if (gate || !json_is_boolean(set))
		return GATE_BAD_REQUEST;
	errand->change = CHANGE_THREAD_LINKED;
	errand->on = card;
	errand->tag = performed->phenomenon;
	errand->value = json_is_true(set);
	performed->undo = link_undo(one, performed->phenomenon, card, json_is_true(set));
	return GATE_NONE;
}

static enum gate card_take(struct errand *errand, struct performed *performed, const json_t *act,
			   json_t *one)
{
	struct fields fields;

	(void)one;
	enum gate gate = fields_read(&fields, performed->acting->ask, NOUN_CARD,
				     json_object_get(act, "fields"));
	if (gate)
		return gate;
	if (!(fields.bits & 1))
		return GATE_EMPTY;
	errand->change = CHANGE_CARD_MADE;
	errand->on = 0;
	errand->tag = performed->phenomenon;
	errand->value = fields.bits;
	errand->text = fields.text;
	performed->makes_card = true;
	return GATE_NONE;
}

static enum gate review_take(struct errand *errand, struct performed *performed,
			     const json_t *act, json_t *one)
{
	const json_t *set = json_object_get(act, "set");

	if (!json_is_boolean(set))
		return GATE_BAD_REQUEST;
	errand->change = CHANGE_THREAD_REVIEWED;
	errand->value = json_is_true(set);
	performed->undo = review_undo(one, performed->phenomenon, json_is_true(set));
	return GATE_NONE;
}

/* The errand of an act, on its thread; or the word why there is none. */
static const char *act_read(struct errand *errand, struct performed *performed,
			    const json_t *act)
{
	static const struct {
		const char *word;
		enum gate (*take)(struct errand *errand, struct performed *performed,
				  const json_t *act, json_t *one);
	} takes[] = { { "review", review_take }, { "tags", tags_take }, { "link", link_take },
		      { "card", card_take } };
	struct acting *acting = performed->acting;
	enum gate gate = body_take_u64(&performed->phenomenon, json_object_get(act, "phenomenon"));
	json_t *one = gate ? NULL : state_of(acting->state, performed->phenomenon);

	if (!gate && !one)
		return refusal_word(REFUSAL_UNKNOWN_THING);
	*errand = (struct errand){ .by = acting->ask->account.id, .role = acting->ask->account.role,
				   .word = acting->ask->argument, .on = performed->phenomenon };
	for (size_t i = 0; !gate && i < sizeof(takes) / sizeof(*takes); i++)
		if (str_is(body_text(act, "act"), takes[i].word))
			gate = takes[i].take(errand, performed, act, one);
	if (!gate && !errand->change)
		gate = GATE_BAD_REQUEST;
	if (!gate && !errand_is_clean(acting->ask, errand, act))
		gate = GATE_PERSONAL_DATA;
	return gate ? gate_word(gate) : NULL;
}

/* --- the answer */

static void acting_answer(struct acting *acting)
{
	size_t count = json_array_size(acting->acts);
	json_t *outcomes = json_array(), *undo = json_array();

	for (size_t i = 0; i < count; i++) {
		const struct performed *done = &acting->performed[i];
		json_array_append_new(outcomes, done->word
			? json_pack("{s:s}", "refused", done->word)
			: json_pack("{s:I}", "ok", (json_int_t)done->id));
	}
	for (size_t i = count; i-- > 0;) { /* the latest first */
		if (acting->performed[i].undo && !acting->performed[i].word)
			json_array_append(undo, acting->performed[i].undo);
		json_decref(acting->performed[i].undo);
	}
	json_t *answer = json_pack("{s:o, s:o}", "outcomes", outcomes, "undo", undo);
	if (acting->fail)
		answer_failed(acting->ask->request, acting->fail);
	else
		request_reply(acting->ask->request, &(struct reply){
			.status = 200, .type = "application/json",
			.body = json_written(acting->ask, answer) });
	json_decref(answer);
}

static void acting_finish(struct acting *acting)
{
	json_t *acts = acting->acts, *state = acting->state;

	acting_answer(acting); /* with it goes the request, and all in its arena */
	json_decref(acts);
	json_decref(state);
}

static void act_done(void *self, enum fail fail, const struct ruling *ruling)
{
	struct performed *performed = self;
	struct acting *acting = performed->acting;

	if (fail)
		acting->fail = fail;
	else if (ruling->refusal)
		performed->word = refusal_word(ruling->refusal);
	performed->id = fail ? 0 : ruling->id;
	if (performed->makes_card && !fail && !performed->word) {
		performed->undo = undo_set("link", performed->phenomenon, false);
		json_object_set_new(performed->undo, "card",
				    json_integer((json_int_t)performed->id));
	}
	if (--acting->waiting == 0)
		acting_finish(acting);
}

static void acts_perform(struct acting *acting)
{
	size_t count = json_array_size(acting->acts);
	struct errand errand;

	acting->waiting = count + 1; /* one for this loop: an errand may be answered at once */
	for (size_t i = 0; i < count; i++) {
		struct performed *performed = &acting->performed[i];
		performed->acting = acting;
		performed->word = act_read(&errand, performed, json_array_get(acting->acts, i));
		if (performed->word)
			acting->waiting--;
		else
			office_do(acting->ask->web->office, &errand, act_done, performed);
	}
	if (--acting->waiting == 0)
		acting_finish(acting);
}

/* --- the way there: the session, then what stands, then the acts */

/* Marks and links of the session, one JSON after the other. */
static enum fail state_work(struct inquiry *inquiry, struct asking *asking)
{
	struct str session = inquiry->ask->argument;

	buf_add_byte(&inquiry->out, '[');
	enum fail fail = marks_find(asking, session, &inquiry->out);
	buf_add_byte(&inquiry->out, ',');
	if (!fail) fail = links_find(asking, session, &inquiry->out);
	buf_add_byte(&inquiry->out, ']');
	return fail;
}

static void state_read(struct inquiry *inquiry)
{
	struct acting *acting = inquiry->more;
	json_t *both = json_loadb(inquiry->out.ptr, inquiry->out.len, 0, NULL);
	json_t *threads = json_loadb(acting->threads.ptr, acting->threads.len, 0, NULL);
	json_t *body = body_read(inquiry->ask->request);
	CHECK(both && threads);

	if (body) {
		acting->acts = json_incref(json_object_get(body, "acts"));
		acting->state = state_make(threads, json_array_get(both, 0),
					   json_array_get(both, 1));
		acting->performed = arena_take_array(request_arena(inquiry->ask->request),
						     json_array_size(acting->acts) + 1,
						     sizeof(*acting->performed));
		acts_perform(acting);
	}
	json_decref(body);
	json_decref(both);
	json_decref(threads);
}

static void acts_folded(struct ask *ask, const struct session *session, bool verified)
{
	struct acting *acting = arena_take(request_arena(ask->request), sizeof(*acting));

	(void)verified;
	if (!agenda_is_closed(session)) {
		answer_refused(ask->request, 404, GATE_NO_SUCH_SESSION);
		return;
	}
	json_t *threads = review_threads(session);
	acting->ask = ask;
	acting->threads = json_written(ask, threads);
	json_decref(threads);
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = state_work, .done = state_read,
					 .more = acting });
}

void review_acts(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	const json_t *acts = json_object_get(body, "acts");

	if (!body)
		return;
	bool is_fine = json_is_array(acts) && json_array_size(acts) <= LIMIT_REVIEW_ACTS;
	json_decref(body);
	if (is_fine)
		session_fold(ask, ask->argument, acts_folded);
	else
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
}
