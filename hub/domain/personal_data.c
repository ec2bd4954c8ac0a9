/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/personal_data.h"

#include "base/check.h"

bool personal_data_has(const struct personal_data *data, const struct personal_part *part)
{
	for (uint32_t i = 0; i < data->count; i++) {
		const struct personal_part *item = &data->items[i];
		if (item->field == part->field && item->at == part->at &&
		    item->kind == part->kind && item->start <= part->start &&
		    item->end >= part->end)
			return true;
	}
	return false;
}

void personal_data_encode(struct buf *head, const struct personal_data *data)
{
	if (data->count == 0)
		return;
	CHECK(data->count <= LIMIT_FINDINGS);
	pack_u64(head, data->count);
	for (uint32_t i = 0; i < data->count; i++) {
		const struct personal_part *part = &data->items[i];
		CHECK(!part->blocks);
		pack_u64(head, part->field);
		pack_u64(head, part->at);
		pack_u64(head, part->start);
		pack_u64(head, part->end);
		pack_u64(head, part->kind);
	}
}

static bool personal_part_decode(struct unpack *in, struct personal_part *part)
{
	uint64_t field = unpack_u64(in, UINT32_MAX);

	part->at = (uint16_t)unpack_u64(in, UINT16_MAX);
	part->start = (uint16_t)unpack_u64(in, UINT16_MAX);
	part->end = (uint16_t)unpack_u64(in, UINT16_MAX);
	uint64_t kind = unpack_u64(in, UINT32_MAX);
	part->field = (enum personal_field)field;
	part->kind = (enum personal_kind)kind;
	return field < PERSONAL_FIELD_COUNT && kind < PERSONAL_KIND_COUNT;
}

enum fail personal_data_decode(struct unpack *in, struct personal_data *data)
{
	data->count = 0;
	if (in->faulty || in->rest.len == 0)
		return FAIL_NONE;
	uint32_t count = (uint32_t)unpack_u64(in, LIMIT_FINDINGS);
	if (count == 0)
		in->faulty = true; /* none is said by saying nothing */
	for (uint32_t i = 0; i < count; i++)
		if (!personal_part_decode(in, &data->items[i]))
			return in->faulty ? FAIL_NONE : FAIL_NEWER;
	data->count = count;
	return FAIL_NONE;
}
