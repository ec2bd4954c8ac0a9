/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A frame is bounded before it is parsed (size, UTF-8, depth), then its fields are checked by the
 * tables of its message, then they become an entry by one line of `shapes`.  Nothing is taken from
 * a field that no table names.
 */
#include "wire/decode.h"

#include <string.h>

#include "base/check.h"
#include "wire/fields.h"

/* Which fields of a command say what of its entry. */
struct shape {
	const char *command;
	enum entry_kind kind;
	const char *on, *value;
	const char *texts[3];
};

static const struct shape shapes[] = {
	{ "post", .kind = ENTRY_PHENOMENON_POSTED, .texts = { "text" } },
	{ "edit", .kind = ENTRY_PHENOMENON_EDITED, .on = "on", .texts = { "text" } },
	{ "withdraw", .kind = ENTRY_WITHDRAWN, .on = "on" },
	{ "voice", .kind = ENTRY_VOICE_SET, .on = "on", .value = "set" },
	{ "vote", .kind = ENTRY_VOTE_SET, .on = "on", .value = "dots" },
	{ "tag", .kind = ENTRY_TAG_SET, .on = "on", .value = "set", .texts = { "free" } },
	{ "comment", .kind = ENTRY_COMMENT_POSTED, .on = "on", .texts = { "text" } },
	{ "name", .kind = ENTRY_NAME_CHOSEN, .texts = { "name" } },
	{ "profession", .kind = ENTRY_PROFESSION_CHOSEN },
	{ "extra_time", .kind = ENTRY_EXTRA_TIME_SET, .value = "set" },
	{ "move", .kind = ENTRY_PHASE_MOVED, .on = "from", .value = "to" },
	{ "undo", .kind = ENTRY_PHASE_UNDONE, .on = "move" },
	{ "reveal", .kind = ENTRY_REVEALED, .on = "move" },
	{ "extend", .kind = ENTRY_PHASE_EXTENDED, .on = "phase", .value = "seconds" },
	{ "hide", .kind = ENTRY_HIDDEN, .on = "on", .texts = { "reason" } },
	{ "restore", .kind = ENTRY_RESTORED, .on = "on" },
	{ "spotlight", .kind = ENTRY_SPOTLIGHT_SET, .on = "on" },
	{ "step", .kind = ENTRY_STEP_WRITTEN, .on = "on", .texts = { "what", "who", "whom" } },
	{ "step_edit", .kind = ENTRY_STEP_EDITED, .on = "step", .value = "on",
	  .texts = { "what", "who", "whom" } },
	{ "step_remove", .kind = ENTRY_STEP_REMOVED, .on = "step" },
	{ "close", .kind = ENTRY_CLOSED },
	{ "merge", .kind = ENTRY_MERGED, .on = "on", .value = "into" },
	{ "unmerge", .kind = ENTRY_UNMERGED, .on = "on" },
	{ "approve", .kind = ENTRY_APPROVED, .on = "on" },
	{ "refuse", .kind = ENTRY_REFUSED, .on = "on", .texts = { "reason" } },
	{ "redact", .kind = ENTRY_REDACTED, .on = "on" },
	{ "lock", .kind = ENTRY_LOCKED, .on = "on" },
	{ "unlock", .kind = ENTRY_UNLOCKED, .on = "on" },
	{ "pause", .kind = ENTRY_PAUSED },
	{ "resume", .kind = ENTRY_RESUMED },
	{ "freeze", .kind = ENTRY_FROZEN },
	{ "unfreeze", .kind = ENTRY_UNFROZEN },
	{ "remove_author", .kind = ENTRY_AUTHOR_REMOVED, .on = "on" },
	{ "readmit_author", .kind = ENTRY_AUTHOR_READMITTED, .on = "on" },
	{ "round", .kind = ENTRY_ROUND_STARTED, .on = "round" },
};

#define SHAPES_COUNT (sizeof(shapes) / sizeof(*shapes))

static const struct shape *shape_find(const char *command)
{
	for (size_t i = 0; i < SHAPES_COUNT; i++)
		if (strcmp(shapes[i].command, command) == 0)
			return &shapes[i];
	return NULL;
}

/* jansson parses by recursion; this is what keeps its stack small. */
static bool is_shallow(struct str frame)
{
	uint32_t depth = 0;
	bool quoted = false;

	for (size_t i = 0; i < frame.len; i++) {
		char c = frame.ptr[i];
		if (quoted && c == '\\')
			i++;
		else if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '{' || c == '['))
			depth++;
		else if (!quoted && depth && (c == '}' || c == ']'))
			depth--;
		if (depth > LIMIT_JSON_DEPTH)
			return false;
	}
	return true;
}

static struct str member_str(const json_t *object, const char *name)
{
	const json_t *json = json_object_get(object, name);

	if (!json_is_string(json))
		return (struct str){ 0 };
	return (struct str){ json_string_value(json), json_string_length(json) };
}

/* The id alone, so that a command which is refused for another field can be answered by it. */
static struct str id_take(struct arena *arena, const json_t *object, const struct field_rule *rule)
{
	struct str id = member_str(object, "id");

	if (id.len < rule->min || id.len > rule->max || !str_is_token(id))
		return (struct str){ 0 };
	return str_copy(arena, id);
}

static uint64_t value_number(const struct field_value *value)
{
	return value->boolean ? 1 : value->integer;
}

static enum gate about_take(struct about *about, const struct fields *fields)
{
	struct field_value tags = fields_find(fields, "tags");
	struct field_value free = fields_find(fields, "free");

	if (tags.item_count + free.item_count > LIMIT_TAGS)
		return GATE_TOO_MANY_TAGS;
	for (; about->tag_count < tags.item_count; about->tag_count++)
		about->tags[about->tag_count] = tags.items[about->tag_count];
	about->lang = fields_find(fields, "lang").text;
	about->group = fields_find(fields, "group").text;
	about->area = fields_find(fields, "area").text;
	about->quotable = fields_find(fields, "quotable").boolean;
	struct field_value receipt = fields_find(fields, "receipt");
	if (receipt.given)
		about->receipt = receipt_digest(receipt.text);
	/* The tables let only the domain's own words through; the empty one is none. */
	bool known = kind_find(fields_find(fields, "kind").text, &about->kind) &&
		     source_find(fields_find(fields, "source").text, &about->source);
	return known ? GATE_NONE : GATE_UNKNOWN_WORD;
}

static void text_take(struct entry *entry, struct str text)
{
	CHECK(entry->text_count < ENTRY_TEXTS_MAX);
	entry->texts[entry->text_count++] = text;
}

/* A tag is a word of the vocabulary or one's own, never both. */
static enum gate tag_check(const struct fields *fields)
{
	bool both = fields_find(fields, "tag").given == fields_find(fields, "free").given;

	return both ? GATE_MALFORMED : GATE_NONE;
}

/* What only some commands have. */
static enum gate special_take(struct entry *entry, const struct fields *fields)
{
	struct field_value free = fields_find(fields, "free");
	enum profession profession = PROFESSION_NONE;

	switch (entry->kind) {
	case ENTRY_PHENOMENON_POSTED:
	case ENTRY_PHENOMENON_EDITED:
		for (uint32_t i = 0; i < free.item_count; i++)
			text_take(entry, free.items[i]);
		return about_take(&entry->about, fields);
	case ENTRY_COMMENT_POSTED:
		entry->about.lang = fields_find(fields, "lang").text;
		return GATE_NONE;
	case ENTRY_HIDDEN:
		/* No reason is none, not an empty one. */
		if (entry->text_count && entry->texts[0].len == 0)
			entry->text_count = 0;
		return GATE_NONE;
	case ENTRY_TAG_SET:
		entry->word = fields_find(fields, "tag").text;
		return tag_check(fields);
	case ENTRY_PROFESSION_CHOSEN:
		if (!profession_find(fields_find(fields, "profession").text, &profession))
			return GATE_UNKNOWN_WORD;
		entry->value = profession;
		return GATE_NONE;
	default:
		return GATE_NONE;
	}
}

static enum gate entry_take(struct entry *entry, const struct fields *fields)
{
	const struct shape *shape = shape_find(fields->rule->word);
	struct field_value confirmed = fields_find(fields, "confirmed");
	CHECK(shape);

	entry->kind = shape->kind;
	if (confirmed.given)
		entry->confirmed = *confirmed.personal;
	if (shape->on) {
		struct field_value on = fields_find(fields, shape->on);
		entry->on = value_number(&on);
	}
	if (shape->value) {
		struct field_value value = fields_find(fields, shape->value);
		entry->value = value_number(&value);
	}
	for (size_t i = 0; i < 3 && shape->texts[i]; i++) {
		struct field_value text = fields_find(fields, shape->texts[i]);
		if (text.given)
			text_take(entry, text.text);
	}
	return special_take(entry, fields);
}

static enum gate hello_take(struct hello *hello, struct arena *arena, const struct fields *fields)
{
	struct field_value code = fields_find(fields, "code");
	struct field_value session = fields_find(fields, "session");

	if (code.given == session.given)
		return GATE_MALFORMED;
	hello->session = session.text;
	hello->token = fields_find(fields, "token").text;
	hello->secret = fields_find(fields, "secret").text;
	hello->since = fields_find(fields, "since").integer;
	if (!code.given)
		return GATE_NONE;
	char *plain = arena_take(arena, LIMIT_JOIN_CODE);
	hello->code = (struct str){ plain, LIMIT_JOIN_CODE };
	return decode_code(code.text, plain);
}

static enum message_kind kind_of(struct str word)
{
	if (str_equal(word, STR("hello")))
		return MESSAGE_HELLO;
	if (str_equal(word, STR("ping")))
		return MESSAGE_PING;
	if (str_equal(word, STR("suggest")))
		return MESSAGE_SUGGEST;
	return str_equal(word, STR("presence")) ? MESSAGE_PRESENCE : MESSAGE_COMMAND;
}

static void passage_take(struct passage *passage, const struct fields *fields)
{
	*passage = (struct passage){ .from = fields_find(fields, "from").integer,
				     .to = fields_find(fields, "to").integer };
}

static void suggest_take(struct suggest_question *question, const struct fields *fields)
{
	struct field_value tags = fields_find(fields, "tags");

	question->n = fields_find(fields, "n").integer;
	question->text = fields_find(fields, "text").text;
	question->lang = fields_find(fields, "lang").text;
	for (; question->tag_count < tags.item_count; question->tag_count++)
		question->tags[question->tag_count] = tags.items[question->tag_count];
}

static enum gate message_take(struct message *message, struct arena *arena,
			      const struct fields *fields)
{
	switch (message->kind) {
	case MESSAGE_HELLO:
		return hello_take(&message->hello, arena, fields);
	case MESSAGE_PING:
		message->ping_at = fields_find(fields, "at").number;
		return GATE_NONE;
	case MESSAGE_PRESENCE:
		message->writing = fields_find(fields, "writing").boolean;
		message->ready = fields_find(fields, "ready").boolean;
		return GATE_NONE;
	case MESSAGE_SUGGEST:
		suggest_take(&message->suggest, fields);
		return GATE_NONE;
	case MESSAGE_COMMAND:
		message->entry.command = message->id;
		passage_take(&message->passage, fields);
		return entry_take(&message->entry, fields);
	}
	return GATE_MALFORMED;
}

/* Every command has the same `id`; `close` has nothing else. */
static const struct field_rule *id_rule(void)
{
	return &message_rule_find(STR("close"))->fields[0];
}

static enum gate object_decode(struct message *message, struct arena *arena, const json_t *object)
{
	struct str word = member_str(object, "t");
	struct fields fields = { .rule = message_rule_find(word) };

	if (word.len == 0)
		return GATE_MALFORMED;
	message->kind = kind_of(word);
	if (message->kind == MESSAGE_COMMAND)
		message->id = id_take(arena, object, id_rule());
	if (!fields.rule)
		return GATE_UNKNOWN_COMMAND;
	enum gate gate = fields_decode(&fields, arena, object);
	return gate ? gate : message_take(message, arena, &fields);
}

enum gate decode_message(struct message *message, struct arena *arena, struct str frame)
{
	*message = (struct message){ .kind = MESSAGE_COMMAND };
	if (frame.len > LIMIT_COMMAND_FRAME)
		return GATE_TOO_LARGE;
	if (text_check(frame, true) == TEXT_MALFORMED)
		return GATE_BAD_TEXT;
	if (!is_shallow(frame))
		return GATE_MALFORMED;
	/* U+0000 is let through here so that a text with one is refused by its command's id. */
	size_t flags = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL;
	json_t *object = json_loadb(frame.ptr, frame.len, flags, NULL);
	enum gate gate = GATE_MALFORMED;
	if (json_is_object(object))
		gate = object_decode(message, arena, object);
	json_decref(object);
	return gate;
}

static char code_letter(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

enum gate decode_code(struct str typed, char code[LIMIT_JOIN_CODE])
{
	size_t len = 0;

	for (size_t i = 0; i < typed.len; i++) {
		char c = code_letter(typed.ptr[i]);
		if (c == ' ' || c == '-')
			continue;
		if (len == LIMIT_JOIN_CODE ||
		    !memchr(JOIN_CODE_ALPHABET, c, strlen(JOIN_CODE_ALPHABET)))
			return GATE_NO_SUCH_SESSION;
		code[len++] = c;
	}
	return len == LIMIT_JOIN_CODE ? GATE_NONE : GATE_NO_SUCH_SESSION;
}
