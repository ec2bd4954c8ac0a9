/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Each text is named as the protocol names its field, all are looked through, and
 * then one answer is given: a certain finding stops the entry for good, another one
 * unless the writer confirmed it.  More than can be told cannot be confirmed.
 */
#include "live/screening.h"

#include "base/check.h"

struct screening {
	const struct hub_ports *ports;
	struct personal_data *found;
	bool certain_only; /* other kinds may be said here */
	bool over;         /* there is more than `found` can hold */
};

/* Of kinds whose texts people read: the field of the first text, and of those after it. */
struct reading_rule {
	enum entry_kind kind;
	enum personal_field fields[3];
	bool has_list; /* the second field is a list: all further texts are of it */
};

static const struct reading_rule rules[] = {
	{ ENTRY_OPENED, { IN_TITLE, IN_QUESTION }, .has_list = false },
	{ ENTRY_PHENOMENON_POSTED, { IN_TEXT, IN_FREE }, .has_list = true },
	{ ENTRY_PHENOMENON_EDITED, { IN_TEXT, IN_FREE }, .has_list = true },
	{ ENTRY_TAG_SET, { IN_FREE }, .has_list = false },
	{ ENTRY_COMMENT_POSTED, { IN_TEXT }, .has_list = false },
	{ ENTRY_STEP_WRITTEN, { IN_WHAT, IN_WHO, IN_WHOM }, .has_list = false },
	{ ENTRY_STEP_EDITED, { IN_WHAT, IN_WHO, IN_WHOM }, .has_list = false },
	{ ENTRY_HIDDEN, { IN_REASON }, .has_list = false },
	{ ENTRY_REFUSED, { IN_REASON }, .has_list = false },
	{ ENTRY_NAME_CHOSEN, { IN_NAME }, .has_list = false },
};

static const struct reading_rule *rule_find(enum entry_kind kind)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (rules[i].kind == kind)
			return &rules[i];
	return NULL;
}

/* `at` as in struct personal_part. */
static void text_screen(struct screening *screening, struct str text, enum personal_field field,
			uint16_t at)
{
	const struct hub_ports *ports = screening->ports;
	struct personal_data *all = screening->found;
	struct personal_data here = { 0 };

	if (text.len && !ports->guard(ports->self, text, &here))
		screening->over = true;
	for (uint32_t i = 0; i < here.count; i++) {
		here.items[i].field = field;
		here.items[i].at = at;
		if (screening->certain_only && !here.items[i].blocks)
			continue;
		if (all->count == LIMIT_FINDINGS)
			screening->over = true;
		else
			all->items[all->count++] = here.items[i];
	}
}

static void texts_screen(struct screening *screening, const struct entry *entry,
			 const struct reading_rule *rule)
{
	const struct template *template = &entry->opening.template;

	for (uint32_t i = 0; i < entry->text_count; i++) {
		bool is_listed = rule->has_list && i > 0;
		CHECK(is_listed || i < sizeof(rule->fields) / sizeof(*rule->fields));
		text_screen(screening, entry->texts[i], rule->fields[is_listed ? 1 : i],
			    is_listed ? (uint16_t)i : 0);
	}
	if (entry->kind != ENTRY_OPENED)
		return;
	for (uint32_t i = 0; i < template->phase_count; i++)
		text_screen(screening, template->phases[i].prompt, IN_PROMPT, (uint16_t)(i + 1));
}

static bool is_confirmed(const struct personal_data *found, const struct personal_data *confirmed)
{
	for (uint32_t i = 0; i < found->count; i++)
		if (found->items[i].blocks || !personal_data_has(confirmed, &found->items[i]))
			return false;
	return true;
}

bool screening_check(const struct hub_ports *ports, struct entry *entry,
		     struct personal_data *found)
{
	const struct reading_rule *rule = rule_find(entry->kind);
	struct screening screening = {
		.ports = ports, .found = found, .certain_only = entry->kind == ENTRY_NAME_CHOSEN,
	};

	found->count = 0;
	if (rule && ports->guard)
		texts_screen(&screening, entry, rule);
	bool passes = !screening.over && is_confirmed(found, &entry->confirmed);
	entry->confirmed.count = 0;
	if (passes)
		entry->confirmed = *found;
	return passes;
}

bool screening_stops(const struct hub_ports *ports, struct str text)
{
	struct personal_data found = { 0 };

	if (ports->guard && text.len)
		ports->guard(ports->self, text, &found);
	for (uint32_t i = 0; i < found.count; i++)
		if (found.items[i].blocks)
			return true;
	return false;
}
