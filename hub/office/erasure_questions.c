/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What an erasing entry has to bring along: the reasons of earlier ones, what is
 * left of the text, and the other fields that stand in a body that goes.
 */
#include "office/erasure.h"
#include "office/json_sql.h"

#define NAMES 9

struct wanted {
	struct named items[NAMES];
	struct asking *asking;
	struct arena *arena;
};

#define SAYS_ERASED                                                                         \
	"(SELECT seq FROM said WHERE what = 'card' AND id = :card AND fields & :fields"     \
	" AND NOT erased)"
#define HOLDER                                                                              \
	"(SELECT max(seq) FROM said WHERE what = 'card' AND id = :card"                     \
	" AND fields >> f.nth & 1)"
#define COMES_ALONG                                                                         \
	"f.noun = " CARD " AND f.id = :card AND NOT (:fields >> f.nth & 1) AND NOT f.gap"   \
	" AND " HOLDER " IN " SAYS_ERASED

#define REASONS(which)                                                                      \
	"SELECT 'reason' AS key, json_quote(:reason) AS value UNION ALL SELECT 'reasons',"  \
	" (SELECT json_group_object(seq, note) FROM (SELECT DISTINCT seq, note FROM history" \
	" WHERE noun = " CARD " AND id = :card AND " which "))"

#define WITHOUT_PASSAGE(text)                                                               \
	"json_quote(substr(" text ", 1, :from) || :mark || substr(" text ", :to + 1))"
#define AS_OBJECT(rows) "SELECT json_group_object(key, json(value)) FROM (" rows ")"

static const char fields_value_sql[] =
	"SELECT :fields | (coalesce(sum(1 << f.nth), 0) << 32) FROM field f WHERE " COMES_ALONG;

static const char fields_text_sql[] = AS_OBJECT(
	REASONS("act = 'field_erased'")
	" UNION ALL SELECT n.name, coalesce(f.value, 'null') FROM field f JOIN field_name n"
	" ON n.noun = f.noun AND n.nth = f.nth WHERE " COMES_ALONG
	" UNION ALL SELECT n.name, " WITHOUT_PASSAGE("f.value ->> '$'")
	" FROM field f JOIN field_name n ON n.noun = f.noun AND n.nth = f.nth"
	" WHERE :to > 0 AND f.noun = " CARD " AND f.id = :card AND :fields >> f.nth & 1");

static const char step_text_sql[] = AS_OBJECT(
	REASONS("act = 'step_erased' AND step = :step")
	" UNION ALL SELECT e.key, CASE WHEN e.type = 'text' THEN json_quote(e.value)"
	" ELSE e.value END FROM step s, json_each(s.body) e WHERE s.id = :step"
	" AND :field <> '' AND e.key <> :field"
	" UNION ALL SELECT 'text', " WITHOUT_PASSAGE("s.body ->> '$.text'")
	" FROM step s WHERE s.id = :step AND :to > 0");

static const char followup_text_sql[] =
	"SELECT json_object('reason', :reason)";

static const char card_text_sql[] = AS_OBJECT(
	REASONS("act LIKE '%\\_erased' ESCAPE '\\'"));

static const char card_version_sql[] =
	"SELECT version FROM thing WHERE noun = " CARD " AND id = :card AND NOT gone";
static const char step_version_sql[] =
	"SELECT version FROM step WHERE id = :step AND card = :card";
static const char step_at_sql[] =
	"SELECT id FROM step WHERE card = :card AND NOT removed ORDER BY id LIMIT 1"
	" OFFSET :place - 1";

static const char field_length_sql[] =
	"SELECT length(value ->> '$') FROM field WHERE noun = " CARD " AND id = :card"
	" AND :fields >> nth & 1 AND json_type(value) = 'text'";
static const char step_length_sql[] =
	"SELECT length(body ->> '$.text') FROM step WHERE id = :step";

static enum fail text_find(struct wanted *wanted, const char *sql, struct str *text)
{
	const struct names names = { wanted->items, NAMES };
	struct buf found = { 0 };

	enum fail fail = asking_find(wanted->asking, sql, &names, &found);
	*text = fail ? STR("") : str_copy(wanted->arena, buf_str(&found));
	buf_free(&found);
	return fail;
}

static enum fail number_find(struct wanted *wanted, const char *sql, uint64_t *number)
{
	struct str digits;

	*number = 0;
	enum fail fail = text_find(wanted, sql, &digits);
	return !fail && !str_to_u64(digits, number) ? FAIL_CORRUPT : fail;
}

static void wanted_fill(struct wanted *wanted, const struct card_erasure *erasure, uint64_t fields)
{
	const struct named items[NAMES] = {
		{ ":card", value_number(erasure->card) },
		{ ":fields", value_number(fields) },
		{ ":field", value_text(erasure->field) },
		{ ":step", value_number(erasure->step) },
		{ ":place", value_number(erasure->place) },
		{ ":from", value_number(erasure->passage.from) },
		{ ":to", value_number(erasure->passage.to) },
		{ ":mark", value_text(str_from(REDACTED_MARK)) },
		{ ":reason", value_text(erasure->reason) },
	};

	for (size_t i = 0; i < NAMES; i++)
		wanted->items[i] = items[i];
}

/* As it was seen, and as long as the passage says. */
static enum fail version_find(struct wanted *wanted, const struct card_erasure *erasure,
			      uint64_t *version)
{
	bool is_step = erasure->step > 0;
	uint64_t len = 0;

	enum fail fail = number_find(wanted, is_step ? step_version_sql : card_version_sql,
				     version);
	if (!fail && erasure->version && erasure->version < *version)
		return FAIL_EXISTS;
	if (fail || !erasure->passage.to)
		return fail;
	fail = number_find(wanted, is_step ? step_length_sql : field_length_sql, &len);
	return fail == FAIL_NOT_FOUND || (!fail && erasure->passage.to > len) ? FAIL_EXISTS : fail;
}

static enum fail field_find(struct wanted *wanted, const struct card_erasure *erasure,
			    struct errand *errand)
{
	unsigned nth;

	if (!noun_find_field(NOUN_CARD, erasure->field, &nth))
		return FAIL_NOT_FOUND;
	wanted_fill(wanted, erasure, UINT64_C(1) << nth);
	errand->change = CHANGE_FIELDS_ERASED;
	errand->on = erasure->card;
	enum fail fail = version_find(wanted, erasure, &errand->tag);
	if (!fail) fail = number_find(wanted, fields_value_sql, &errand->value);
	return fail ? fail : text_find(wanted, fields_text_sql, &errand->text);
}

static enum fail step_find(struct wanted *wanted, const struct card_erasure *erasure,
			   struct errand *errand)
{
	struct card_erasure of_step = *erasure;
	bool has_field = erasure->field.len > 0;

	if (has_field && !str_equal(erasure->field, STR("text")) &&
	    !str_equal(erasure->field, STR("to")))
		return FAIL_NOT_FOUND;
	wanted_fill(wanted, erasure, 0);
	enum fail fail = erasure->step ? FAIL_NONE
				       : number_find(wanted, step_at_sql, &of_step.step);
	wanted_fill(wanted, &of_step, 0);
	errand->on = of_step.step;
	errand->change = erasure->months ? CHANGE_FOLLOWUP_ERASED : CHANGE_STEP_ERASED;
	if (erasure->months)
		of_step.version = 0; /* nobody edits one */
	if (!fail) fail = version_find(wanted, &of_step, &errand->value);
	if (erasure->months)
		errand->value = erasure->months;
	return fail ? fail : text_find(wanted, erasure->months ? followup_text_sql
							       : step_text_sql, &errand->text);
}

static enum fail whole_find(struct wanted *wanted, const struct card_erasure *erasure,
			    struct errand *errand)
{
	uint64_t version;

	wanted_fill(wanted, erasure, 0);
	errand->change = CHANGE_CARD_ERASED;
	errand->on = erasure->card;
	enum fail fail = number_find(wanted, card_version_sql, &version);
	return fail ? fail : text_find(wanted, card_text_sql, &errand->text);
}

enum fail erasure_find(struct asking *asking, const struct card_erasure *erasure,
		       struct errand *errand, struct arena *arena)
{
	struct wanted wanted = { .asking = asking, .arena = arena };

	if (erasure->step || erasure->place)
		return step_find(&wanted, erasure, errand);
	if (erasure->field.len > 0)
		return field_find(&wanted, erasure, errand);
	return whole_find(&wanted, erasure, errand);
}

enum fail erasure_find_bodies(struct asking *asking, uint64_t seq, struct buf *out)
{
	const struct named item = { ":seq", value_number(seq) };

	return asking_find(asking, "SELECT coalesce(group_concat(seq || ' ', ''), '')"
				   " FROM (SELECT seq FROM said WHERE erased > 0"
				   " AND :seq IN (0, erased) ORDER BY seq)",
			   &(struct names){ &item, 1 }, out);
}
