/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The vocabulary: the starting data, which lies in the binary, with what was
 * changed since.  Ids stay, so what carries one keeps its meaning.
 */
#include "archive/glossary.h"
#include "base/check.h"
#include "base/digest.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/desk.h"
#include "web/embedded.h"
#include "web/fields.h"
#include "web/screen.h"
#include "web/wording.h"

#define ACTS_MAX 50u

static const char *const lists[] = { "themes", "tags", "target_groups", "service_areas" };

#define LISTS (sizeof(lists) / sizeof(*lists))

static json_t *starting_data(void)
{
	const struct embedded_file *file = embedded_find(STR("/api/vocabulary"));
	CHECK(file);
	json_t *data = json_loadb((const char *)file->raw, (size_t)(file->raw_end - file->raw), 0,
				  NULL);

	CHECK(data);
	return data;
}

/* NULL where the list has none such. */
static json_t *list_find(const json_t *list, struct str id)
{
	size_t at;
	json_t *term;

	json_array_foreach(list, at, term)
		if (str_equal(body_text(term, "id"), id))
			return term;
	return NULL;
}

/* The first that has the term; NULL where none has. */
static const json_t *list_with(const json_t *vocabulary, struct str id)
{
	for (size_t i = 0; i < LISTS; i++) {
		const json_t *list = json_object_get(vocabulary, lists[i]);
		if (list_find(list, id))
			return list;
	}
	return NULL;
}

static json_t *row_find(const json_t *vocabulary, struct str id)
{
	return list_find(list_with(vocabulary, id), id);
}

static void term_put(json_t *vocabulary, const json_t *row)
{
	struct str id = body_text(row, "id");
	json_t *list = json_object_get(vocabulary,
				       json_string_value(json_object_get(row, "list")));
	json_t *term = row_find(vocabulary, id);

	if (!term && list) {
		term = json_pack("{s:s%}", "id", id.ptr, id.len);
		json_array_append_new(list, term);
	}
	if (!term)
		return;
	json_object_update(term, json_object_get(row, "fields"));
	json_object_set(term, "version", json_object_get(row, "version"));
}

static void fate_put(json_t *vocabulary, const json_t *row)
{
	json_t *term = row_find(vocabulary, body_text(row, "id"));

	if (term && body_text(row, "heir").len > 0)
		json_object_set(term, "merged_into", json_object_get(row, "heir"));
	if (term && json_is_true(json_object_get(row, "retired")))
		json_object_set_new(term, "retired", json_true());
}

/* As it is now; NULL where nothing was changed.  On a pool thread. */
static enum fail vocabulary_make(json_t **vocabulary, struct asking *asking)
{
	struct buf text = { 0 };
	size_t at;
	json_t *row;

	*vocabulary = NULL;
	enum fail fail = terms_find(asking, &text);
	json_t *changes = fail ? NULL : json_loadb(text.ptr, text.len, 0, NULL);
	const json_t *terms = json_object_get(changes, "terms");
	const json_t *fates = json_object_get(changes, "fates");
	if (json_array_size(terms) + json_array_size(fates) > 0)
		*vocabulary = starting_data();
	json_array_foreach(terms, at, row)
		term_put(*vocabulary, row);
	json_array_foreach(fates, at, row)
		fate_put(*vocabulary, row);
	json_decref(changes);
	buf_free(&text);
	return fail;
}

static enum fail vocabulary_work(struct inquiry *inquiry, struct asking *asking)
{
	json_t *vocabulary;

	enum fail fail = vocabulary_make(&vocabulary, asking);
	if (vocabulary)
		buf_add_str(&inquiry->out, json_written(inquiry->ask, vocabulary));
	json_decref(vocabulary);
	return fail;
}

static void vocabulary_answer(struct inquiry *inquiry)
{
	const struct str parts[] = { buf_str(&inquiry->out) };
	struct buf etag = { 0 };

	if (inquiry->out.len == 0) {
		embedded_show(inquiry->ask->request, embedded_find(STR("/api/vocabulary")), 200);
		return;
	}
	struct digest digest = digest_of(STR(""), parts, 1);
	buf_add_byte(&etag, '"');
	digest_add_hex(&etag, &digest);
	buf_add_byte(&etag, '"');
	buf_add_byte(&etag, 0);
	request_reply(inquiry->ask->request, &(struct reply){
		.status = 200, .type = "application/json", .body = parts[0],
		.cache = "no-cache", .etag = etag.ptr });
	buf_free(&etag);
}

void vocabulary_show(struct ask *ask)
{
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = vocabulary_work,
					 .done = vocabulary_answer });
}

/* --- changes: all on their way at once, answered when the last is */

struct changing {
	struct ask *ask;
	size_t waiting;
	enum fail fail;
	enum refusal refusal; /* the first */
};

static bool is_list(struct str word)
{
	for (size_t i = 0; i < LISTS; i++)
		if (str_is(word, lists[i]))
			return true;
	return false;
}

static enum gate fields_take(struct errand *errand, struct ask *ask, const json_t *act)
{
	struct fields fields;

	enum gate gate = fields_read(&fields, ask, NOUN_TERM, json_object_get(act, "term"));
	errand->value = fields.bits;
	errand->text = fields.text;
	return gate;
}

/* The term that the act names must be there; it is the errand's word. */
static enum gate term_take(struct errand *errand, struct ask *ask, const json_t *act,
			   const json_t *vocabulary)
{
	struct str id = body_text(act, "id");

	errand->word = str_copy(request_arena(ask->request), id);
	return row_find(vocabulary, id) ? GATE_NONE : GATE_UNKNOWN_WORD;
}

static enum gate merge_take(struct errand *errand, struct ask *ask, const json_t *act,
			    const json_t *vocabulary)
{
	struct str into = body_text(act, "into");
	struct str id = body_text(act, "id");
	const json_t *list = list_with(vocabulary, id);
	struct buf both = { 0 };

	/* A tag means no theme: the heir is of the same list. */
	if (!list || (into.len > 0 && !list_find(list, into)))
		return GATE_UNKNOWN_WORD;
	buf_add_format(&both, "%.*s %.*s", STR_ARGS(id), (int)into.len,
		       into.len ? into.ptr : "");
	errand->word = str_copy(request_arena(ask->request), buf_str(&both));
	buf_free(&both);
	errand->change = CHANGE_TERM_MERGED;
	return GATE_NONE;
}

static enum gate change_take(struct errand *errand, struct ask *ask, const json_t *act,
			     const json_t *vocabulary)
{
	errand->change = CHANGE_TERM_EDITED;
	enum gate gate = term_take(errand, ask, act, vocabulary);
	if (!gate && json_object_get(act, "version"))
		gate = body_take_u64(&errand->tag, json_object_get(act, "version"));
	return gate ? gate : fields_take(errand, ask, act);
}

static enum gate act_take(struct errand *errand, struct ask *ask, const json_t *act,
			  const json_t *vocabulary)
{
	struct str word = body_text(act, "act"), list = body_text(act, "list");

	if (str_equal(word, STR("merge")))
		return merge_take(errand, ask, act, vocabulary);
	if (str_equal(word, STR("change")))
		return change_take(errand, ask, act, vocabulary);
	if (str_equal(word, STR("retire"))) {
		errand->change = CHANGE_TERM_RETIRED;
		errand->value = json_is_true(json_object_get(act, "set"));
		return term_take(errand, ask, act, vocabulary);
	}
	if (!str_equal(word, STR("add")) || !is_list(list))
		return GATE_BAD_REQUEST;
	errand->change = CHANGE_TERM_ADDED;
	errand->word = str_copy(request_arena(ask->request), list);
	enum gate gate = fields_take(errand, ask, act);
	return gate || errand->value & 1 ? gate : GATE_EMPTY;
}

/* Whoever asks after the answer, asks by what was changed; of several acts some may have been. */
static enum fail changed_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct web *web = inquiry->ask->web;

	enum fail fail = glossary_take(web->glossary, wording_read, web->office);
	return fail ? fail : vocabulary_work(inquiry, asking);
}

static void changed_answer(struct inquiry *inquiry)
{
	const struct changing *changing = inquiry->more;
	struct request *request = changing->ask->request;

	if (changing->fail)
		answer_failed(request, changing->fail);
	else if (changing->refusal)
		answer_ruling(request, changing->refusal);
	else
		vocabulary_answer(inquiry);
}

static void changing_finish(struct changing *changing)
{
	inquiry_begin(&(struct inquiry){ .ask = changing->ask, .work = changed_work,
					 .done = changed_answer, .more = changing });
}

static void term_changed(void *self, enum fail fail, const struct ruling *ruling)
{
	struct changing *changing = self;

	if (fail)
		changing->fail = fail;
	else if (!changing->refusal)
		changing->refusal = ruling->refusal;
	if (--changing->waiting == 0)
		changing_finish(changing);
}

static enum gate acts_read(struct errand *errands, struct ask *ask, const json_t *acts,
			   const json_t *vocabulary)
{
	enum gate gate = GATE_NONE;

	for (size_t i = 0; i < json_array_size(acts) && !gate; i++) {
		errands[i] = (struct errand){ .by = ask->account.id, .role = ask->account.role };
		gate = act_take(&errands[i], ask, json_array_get(acts, i), vocabulary);
	}
	return gate;
}

/* None is taken where one is no act, or its words hold personal data. */
static void acts_send(struct changing *changing, const json_t *body, const json_t *vocabulary)
{
	const json_t *acts = json_object_get(body, "acts");
	struct ask *ask = changing->ask;
	size_t count = json_array_size(acts);
	struct errand *errands = arena_take_array(request_arena(ask->request), count + 1,
						  sizeof(*errands));

	enum gate gate = acts_read(errands, ask, acts, vocabulary);
	if (gate) {
		answer_refused(ask->request, 400, gate);
		return;
	}
	for (size_t i = 0; i < count; i++)
		if (!errand_screen(ask, &errands[i], body))
			return;
	changing->waiting = count + 1; /* one for this loop: an errand may be answered at once */
	for (size_t i = 0; i < count; i++)
		office_do(ask->web->office, &errands[i], term_changed, changing);
	if (--changing->waiting == 0)
		changing_finish(changing);
}

static void vocabulary_found(struct inquiry *inquiry)
{
	struct ask *ask = inquiry->ask;
	struct changing *changing = arena_take(request_arena(ask->request), sizeof(*changing));
	json_t *vocabulary = inquiry->out.len
		? json_loadb(inquiry->out.ptr, inquiry->out.len, 0, NULL) : starting_data();
	json_t *body = body_read(ask->request);
	CHECK(vocabulary);

	changing->ask = ask;
	if (body)
		acts_send(changing, body, vocabulary);
	json_decref(body);
	json_decref(vocabulary);
}

void vocabulary_change(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	const json_t *acts = json_object_get(body, "acts");

	if (!body)
		return;
	bool is_fine = json_array_size(acts) > 0 && json_array_size(acts) <= ACTS_MAX;
	json_decref(body);
	if (is_fine)
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = vocabulary_work,
						 .done = vocabulary_found });
	else
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
}
