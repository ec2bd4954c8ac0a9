/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The office: its accounts, and its changes one after the other, as the file lists
 * them by their days.  What a change made may be named, and is found by that name
 * in later ones.
 */
#include "command/demo.h"

#include <stdlib.h>

#include "access/access.h"
#include "base/day.h"
#include "base/table.h"
#include "command/import_json.h"
#include "domain/change.h"

#define OFFICE_HOUR 13u

struct office_telling {
	struct demo *demo;
	struct table names; /* of things made: their seqs */
	uint32_t seq;       /* of the organisation's last entry */
	uint64_t last_ms;
};

static enum fail entry_tell(struct office_telling *telling, struct entry *entry,
			    uint64_t days_ago)
{
	uint64_t at_ms = demo_time(telling->demo, days_ago, OFFICE_HOUR);
	struct str head;

	/* A weekend becomes a Friday: what follows may not come before. */
	telling->last_ms = at_ms > telling->last_ms ? at_ms : telling->last_ms + 60000;
	entry->time_ms = telling->last_ms;
	telling->seq++;
	return demo_append(telling->demo, STR(ORGANISATION), entry, &head);
}

static enum fail accounts_tell(struct office_telling *telling)
{
	const json_t *accounts = json_object_get(telling->demo->county, "accounts"), *name;
	enum fail fail = FAIL_NONE;
	size_t i;

	json_array_foreach(accounts, i, name) {
		struct entry entry = {
			.kind = ENTRY_ACCOUNT_ADDED, .role = ROLE_ADMIN, .on = i + 1,
			.value = ROLE_COORDINATOR,
			.texts = { str_from(json_string_value(name)), STR("") }, .text_count = 2,
		};
		if (!fail) fail = entry_tell(telling, &entry, 365);
	}
	return fail;
}

static bool change_find(struct str word, enum change *change)
{
	for (unsigned i = CHANGE_NONE + 1; i < CHANGE_COUNT; i++) {
		if (!str_equal(word, str_from(change_word((enum change)i))))
			continue;
		*change = (enum change)i;
		return true;
	}
	return false;
}

static enum noun noun_of(struct str act)
{
	if (str_has_prefix(act, STR("series")))
		return NOUN_SERIES;
	return str_has_prefix(act, STR("term")) ? NOUN_TERM : NOUN_CARD;
}

/* The bits of the fields that are said; false: one is unknown. */
static bool fields_read(const json_t *fields, enum noun noun, uint64_t *bits)
{
	const char *key;
	json_t *value;

	json_object_foreach((json_t *)(uintptr_t)fields, key, value) {
		unsigned number;
		if (!noun_find_field(noun, str_from(key), &number))
			return false;
		*bits |= UINT64_C(1) << number;
	}
	return true;
}

/* What is named `key` in the act, made earlier; 0: it names nothing. */
static bool thing_read(struct office_telling *telling, const json_t *act, const char *key,
		       uint64_t *thing)
{
	struct str name = json_text(act, key);
	uint32_t seq;

	if (name.len == 0)
		return true;
	if (!table_find(&telling->names, name, &seq))
		return false;
	*thing = seq;
	return true;
}

static struct str state_word(struct office_telling *telling, struct str state, uint64_t days_ago)
{
	struct buf word = { 0 };

	buf_add_format(&word, "%.*s ", STR_ARGS(state));
	day_add(&word, demo_time(telling->demo, days_ago, OFFICE_HOUR));
	struct str kept = str_copy(&telling->demo->arena, buf_str(&word));
	buf_free(&word);
	return kept;
}

static enum fail change_tell(struct office_telling *telling, const json_t *act,
			     struct entry *entry)
{
	const json_t *said = json_object_get(act, "fields");
	struct str name = json_text(act, "name");
	char *text;

	if (!said)
		said = json_object_get(act, "text");
	text = said ? json_dumps(said, JSON_COMPACT) : NULL;
	if (text) {
		entry->texts[0] = str_copy(&telling->demo->arena, str_from(text));
		entry->text_count = 1;
		free(text);
	}
	enum fail fail = entry_tell(telling, entry, demo_number(act, "days_ago"));
	if (name.len)
		table_set(&telling->names, name, telling->seq);
	return fail;
}

/* The thread of a session that the change is about; without `post`: all of them, one by one. */
static enum fail threads_tell(struct office_telling *telling, const json_t *act,
			      struct entry *entry)
{
	struct demo *demo = telling->demo;
	uint64_t nth = demo_number(act, "session") - 1, post = demo_number(act, "post");
	enum fail fail = FAIL_NONE;

	if (nth >= demo->session_count || post > demo->sessions[nth].count)
		return demo_refuse(demo, json_text(act, "act"), "no such session or post");
	const struct demo_session *session = &demo->sessions[nth];
	bool marks = entry->change == CHANGE_THREAD_REVIEWED;
	entry->word = session->id;
	if (entry->change == CHANGE_SESSION_PLACED)
		return change_tell(telling, act, entry);
	for (uint32_t i = 0; !fail && i < session->count; i++) {
		if (post && i != post - 1)
			continue;
		if (marks)
			entry->on = session->phenomena[i];
		else
			entry->tag = session->phenomena[i];
		fail = change_tell(telling, act, entry);
	}
	return fail;
}

static enum fail act_tell(struct office_telling *telling, const json_t *act)
{
	struct str word = json_text(act, "act"), state = json_text(act, "state");
	struct entry entry = {
		.kind = ENTRY_CHANGE, .role = ROLE_COORDINATOR,
		.by = demo_number(act, "by") ? demo_number(act, "by") : 1,
		.value = demo_number(act, "value"), .word = json_text(act, "word"),
	};

	if (!change_find(word, &entry.change))
		return demo_refuse(telling->demo, word, "no such change");
	if (!thing_read(telling, act, "on", &entry.on) ||
	    !thing_read(telling, act, "tag", &entry.tag))
		return demo_refuse(telling->demo, word, "it names what is not there");
	if (!fields_read(json_object_get(act, "fields"), noun_of(word), &entry.value))
		return demo_refuse(telling->demo, word, "an unknown field");
	if (state.len)
		entry.word = state_word(telling, state, demo_number(act, "days_ago"));
	if (json_object_get(act, "session"))
		return threads_tell(telling, act, &entry);
	return change_tell(telling, act, &entry);
}

enum fail demo_tell_office(struct demo *demo)
{
	const json_t *acts = json_object_get(demo->county, "office"), *act;
	struct office_telling telling = { .demo = demo };
	size_t i;

	enum fail fail = accounts_tell(&telling);
	json_array_foreach(acts, i, act)
		if (!fail) fail = act_tell(&telling, act);
	table_free(&telling.names);
	return fail;
}
