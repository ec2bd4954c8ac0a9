/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/answers.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"

#define ANSWERS_CAP_FIRST 2u

struct answer_slot {
	struct command_id id;
	struct answer answer; /* its id is set when the list is asked for: slots move */
	struct personal_data *found; /* owned; NULL: nothing was */
};

struct answers {
	uint32_t count, cap;
	struct answer *list; /* owned, as the next */
	struct answer_slot *slots;
};

struct command_id command_id_of(struct str text)
{
	struct command_id id = { .len = (uint32_t)text.len };

	CHECK(text.len <= COMMAND_ID_MAX);
	if (text.len)
		memcpy(id.bytes, text.ptr, text.len);
	return id;
}

struct str command_id_str(const struct command_id *id)
{
	return (struct str){ id->bytes, id->len };
}

static void answers_grow(struct answers *answers)
{
	answers->cap = answers->cap ? answers->cap * 2 : ANSWERS_CAP_FIRST;
	answers->slots = realloc(answers->slots, answers->cap * sizeof(*answers->slots));
	answers->list = realloc(answers->list, answers->cap * sizeof(*answers->list));
	CHECK(answers->slots && answers->list);
}

static struct personal_data *personal_data_keep(const struct personal_data *found)
{
	if (!found)
		return NULL;
	struct personal_data *kept = malloc(sizeof(*kept));
	CHECK(kept);
	*kept = *found;
	return kept;
}

bool answers_add(struct answers **answers, const struct answer *answer)
{
	if (!*answers) {
		*answers = calloc(1, sizeof(**answers));
		CHECK(*answers);
	}
	if ((*answers)->count == ANSWERS_MAX)
		return false;
	if ((*answers)->count == (*answers)->cap)
		answers_grow(*answers);
	(*answers)->slots[(*answers)->count++] = (struct answer_slot){
		.id = command_id_of(answer->id),
		.answer = *answer,
		.found = personal_data_keep(answer->found),
	};
	return true;
}

uint32_t answers_count(const struct answers *answers)
{
	return answers ? answers->count : 0;
}

const struct answer *answers_list(struct answers *answers)
{
	for (uint32_t i = 0; i < answers_count(answers); i++) {
		answers->list[i] = answers->slots[i].answer;
		answers->list[i].id = command_id_str(&answers->slots[i].id);
		answers->list[i].found = answers->slots[i].found;
	}
	return answers ? answers->list : NULL;
}

void answers_free(struct answers **answers)
{
	if (!*answers)
		return;
	for (uint32_t i = 0; i < (*answers)->count; i++)
		free((*answers)->slots[i].found);
	free((*answers)->list);
	free((*answers)->slots);
	free(*answers);
	*answers = NULL;
}
