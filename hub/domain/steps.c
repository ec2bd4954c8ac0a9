/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/steps.h"

#include <stdlib.h>

#include "domain/items.h"

const struct step *steps_find(const struct steps *steps, uint64_t id)
{
	return items_find(steps->items, steps->count, sizeof(*steps->items), id);
}

void steps_free(struct steps *steps)
{
	for (uint32_t i = 0; i < steps->count; i++)
		body_text_reset(&steps->items[i].text);
	free(steps->items);
	*steps = (struct steps){ 0 };
}

void acts_free(struct acts *acts)
{
	for (uint32_t i = 0; i < acts->count; i++)
		body_text_reset(&acts->items[i].reason);
	free(acts->items);
	*acts = (struct acts){ 0 };
}
