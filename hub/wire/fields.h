/* SPDX-License-Identifier: EUPL-1.2 */
/* One JSON object against the rules of its message: every value checked, nothing else looked at. */
#ifndef WIRE_FIELDS_H
#define WIRE_FIELDS_H

#include <jansson.h>

#include <protocol/limits.h>
#include <protocol/messages.h>

#include "base/arena.h"
#include "domain/personal_data.h"
#include "wire/gate.h"

/* What a field said; which member counts follows from its rule. */
struct field_value {
	bool given;
	bool boolean;
	uint64_t integer;
	double number;
	struct str text;               /* in the arena */
	struct str items[LIMIT_TAGS]; /* of a list, in the arena; what was said twice stands once */
	uint32_t item_count;
	const struct personal_data *personal; /* in the arena */
};

/* A message by its rule: values[i] belongs to rule->fields[i]. */
struct fields {
	const struct message_rule *rule;
	struct field_value values[MESSAGE_FIELDS_MAX];
};

/* The rule of the message with this `t`; NULL: unknown. */
const struct message_rule *message_rule_find(struct str word);
/* Strings are normalised into the arena.  The first fault is the answer. */
enum gate fields_decode(struct fields *fields, struct arena *arena, const json_t *object);
/* The value of the field with this name; one that was not given where there is none. */
struct field_value fields_find(const struct fields *fields, const char *name);

#endif
