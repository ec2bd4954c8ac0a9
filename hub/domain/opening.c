/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/opening.h"

#include "base/check.h"

#define AREAS_MAX (sizeof(((struct opening *)0)->areas) / sizeof(struct str))

#define X(number, name, word) | ACT_##name
static const uint32_t acts_known = 0 ACTS(X);
#undef X
#define X(number, name, word) | SIGHT_##name
static const uint32_t sights_known = 0 SIGHTS(X);
#undef X

static void phase_encode(struct buf *head, const struct phase *phase, uint32_t rules)
{
	pack_u64(head, phase->kind);
	pack_u64(head, phase->length_ms);
	pack_u64(head, phase->waits);
	pack_u64(head, phase->allows);
	for (int lane = 0; lane < LANE_COUNT; lane++)
		pack_u64(head, phase->sees[lane]);
	if (rules < 2)
		return;
	pack_u64(head, phase->approves);
	pack_str(head, phase->prompt);
}

static void template_encode(struct buf *head, const struct template *template, uint32_t rules)
{
	CHECK(template->phase_count >= 1);
	CHECK(template->phase_count <= TEMPLATE_PHASES_MAX);
	pack_str(head, template->id);
	pack_u64(head, template->phase_count);
	for (uint32_t i = 0; i < template->phase_count; i++)
		phase_encode(head, &template->phases[i], rules);
	pack_u64(head, template->grace_ms);
	pack_u64(head, template->dots);
	pack_u64(head, template->dots_each);
}

void opening_encode(struct buf *head, const struct opening *opening)
{
	CHECK(opening->rules >= 1);
	CHECK(opening->rules <= RULES_VERSION);
	CHECK(opening->area_count <= AREAS_MAX);
	pack_u64(head, opening->rules);
	pack_str(head, opening->code);
	pack_str(head, opening->lang);
	pack_str(head, opening->unit);
	pack_str(head, opening->area);
	pack_str(head, opening->county);
	pack_u64(head, opening->area_count);
	for (uint32_t i = 0; i < opening->area_count; i++)
		pack_str(head, opening->areas[i]);
	pack_u64(head, opening->practice);
	template_encode(head, &opening->template, opening->rules);
	pack_u64(head, opening->opener);
}

/* False when the phase says something that only a later hub knows. */
static bool phase_decode(struct unpack *in, struct phase *phase, uint32_t rules)
{
	uint64_t kind = unpack_u64(in, UINT32_MAX);
	phase->length_ms = (uint32_t)unpack_u64(in, UINT32_MAX);
	phase->waits = unpack_u64(in, 1) == 1;
	phase->allows = (uint32_t)unpack_u64(in, UINT32_MAX);
	uint32_t sees = 0;
	for (int lane = 0; lane < LANE_COUNT; lane++) {
		phase->sees[lane] = (uint32_t)unpack_u64(in, UINT32_MAX);
		sees |= phase->sees[lane];
	}
	if (rules >= 2) {
		phase->approves = unpack_u64(in, 1) == 1;
		phase->prompt = unpack_str(in, in->rest.len);
	}
	if (kind >= PHASE_COUNT || phase->allows & ~acts_known || sees & ~sights_known)
		return false;
	phase->kind = (enum phase_kind)kind;
	return true;
}

static enum fail template_decode(struct unpack *in, struct template *template, uint32_t rules)
{
	bool is_known = true;

	template->id = unpack_str(in, in->rest.len);
	template->phase_count = (uint32_t)unpack_u64(in, TEMPLATE_PHASES_MAX);
	if (template->phase_count == 0)
		in->faulty = true;
	for (uint32_t i = 0; i < template->phase_count; i++)
		is_known = phase_decode(in, &template->phases[i], rules) && is_known;
	template->grace_ms = (uint32_t)unpack_u64(in, UINT32_MAX);
	template->dots = (uint32_t)unpack_u64(in, UINT32_MAX);
	template->dots_each = (uint32_t)unpack_u64(in, UINT32_MAX);
	return is_known ? FAIL_NONE : FAIL_NEWER;
}

enum fail opening_decode(struct unpack *in, struct opening *opening)
{
	opening->rules = (uint32_t)unpack_u64(in, UINT32_MAX);
	if (opening->rules == 0)
		in->faulty = true;
	if (!in->faulty && opening->rules > RULES_VERSION)
		return FAIL_NEWER;
	opening->code = unpack_str(in, in->rest.len);
	opening->lang = unpack_str(in, in->rest.len);
	opening->unit = unpack_str(in, in->rest.len);
	opening->area = unpack_str(in, in->rest.len);
	opening->county = unpack_str(in, in->rest.len);
	opening->area_count = (uint32_t)unpack_u64(in, AREAS_MAX);
	for (uint32_t i = 0; i < opening->area_count; i++)
		opening->areas[i] = unpack_str(in, in->rest.len);
	opening->practice = unpack_u64(in, 1) == 1;
	enum fail fail = template_decode(in, &opening->template, opening->rules);
	opening->opener = (uint32_t)unpack_u64(in, UINT32_MAX);
	return fail;
}

void opening_copy(struct opening *copy, const struct opening *opening, struct arena *arena)
{
	CHECK(opening->area_count <= AREAS_MAX);
	*copy = *opening;
	copy->code = str_copy(arena, opening->code);
	copy->lang = str_copy(arena, opening->lang);
	copy->unit = str_copy(arena, opening->unit);
	copy->area = str_copy(arena, opening->area);
	copy->county = str_copy(arena, opening->county);
	for (uint32_t i = 0; i < opening->area_count; i++)
		copy->areas[i] = str_copy(arena, opening->areas[i]);
	copy->template.id = str_copy(arena, opening->template.id);
	for (uint32_t i = 0; i < opening->template.phase_count; i++) {
		struct str prompt = opening->template.phases[i].prompt;
		copy->template.phases[i].prompt = str_copy(arena, prompt);
	}
}
