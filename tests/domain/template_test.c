/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/template.h"

#define MINUTES(n) ((n) * 60000u)

static void templates_are_found_by_place_and_by_id(void **state)
{
	uint32_t count = 0;

	(void)state;
	for (const struct template *template; (template = template_at(count)); count++)
		assert_ptr_equal(template_find(template->id), template);
	assert_int_equal(count, 3);
	assert_null(template_at(UINT32_MAX));
	assert_null(template_find(STR("vartti")));
}

static void each_is_as_long_as_its_name_says(void **state)
{
	(void)state;
	assert_int_equal(template_length_ms(template_find(STR("vartti-15"))), MINUTES(15));
	assert_int_equal(template_length_ms(template_find(STR("pika-7"))), MINUTES(7));
	assert_int_equal(template_length_ms(template_find(STR("pitka-30"))), MINUTES(30));
}

static void a_vartti_has_its_five_phases_after_the_lobby(void **state)
{
	const struct template *vartti = template_find(STR("vartti-15"));
	const enum phase_kind kinds[] = { PHASE_LOBBY, PHASE_COLLECT, PHASE_READ,
					  PHASE_VOTE, PHASE_DISCUSS, PHASE_WRAP_UP };
	const uint32_t minutes[] = { 0, 5, 3, 2, 3, 2 };
	const uint32_t allows[] = {
		ACT_DRAFT, ACT_POST | ACT_EDIT, ACT_VOICE | ACT_COMMENT | ACT_TAG,
		ACT_VOTE | ACT_VOICE, ACT_VOICE | ACT_COMMENT | ACT_TAG, 0,
	};

	(void)state;
	assert_int_equal(vartti->phase_count, 6);
	for (uint32_t i = 0; i < vartti->phase_count; i++) {
		assert_int_equal(vartti->phases[i].kind, kinds[i]);
		assert_int_equal(vartti->phases[i].length_ms, MINUTES(minutes[i]));
		assert_int_equal(vartti->phases[i].allows, allows[i]);
		assert_false(vartti->phases[i].waits);
	}
	assert_int_equal(vartti->dots, 3);
	assert_int_equal(vartti->dots_each, 1);
	assert_int_equal(vartti->grace_ms, MINUTES(1));
}

static void every_template_masks_and_blinds_alike(void **state)
{
	(void)state;
	for (uint32_t i = 0; template_at(i); i++)
		for (uint32_t j = 0; j < template_at(i)->phase_count; j++) {
			const struct phase *phase = &template_at(i)->phases[j];
			bool masked = phase->kind <= PHASE_COLLECT;
			bool told = phase->kind >= PHASE_DISCUSS;
			for (int lane = 0; lane < LANE_COUNT; lane++) {
				assert_int_equal(!!(phase->sees[lane] & SIGHT_TALLIES), told);
				assert_int_equal(!!(phase->sees[lane] & SIGHT_VOTED),
						 phase->kind >= PHASE_VOTE);
			}
			assert_int_equal(!(phase->sees[LANE_FLOOR] & SIGHT_PHENOMENA), masked);
			assert_true(phase->sees[LANE_DESK] & SIGHT_PHENOMENA);
		}
}

static bool is_sound_with(void (*spoil)(struct template *template))
{
	struct template template = *template_find(STR("vartti-15"));

	spoil(&template);
	return template_is_sound(&template);
}

static void spoil_nothing(struct template *template)
{
	template->phases[1].approves = true;
}

static void without_phases(struct template *template)
{
	template->phase_count = 0;
}

static void with_a_timed_lobby(struct template *template)
{
	template->phases[0].length_ms = 1000;
}

static void with_a_second_lobby(struct template *template)
{
	template->phases[2].kind = PHASE_LOBBY;
}

static void with_a_blind_desk(struct template *template)
{
	template->phases[2].sees[LANE_DESK] = 0;
}

static void with_tallies_of_nothing(struct template *template)
{
	template->phases[1].sees[LANE_DESK] = SIGHT_TALLIES;
}

static void with_more_dots_on_one_than_in_all(struct template *template)
{
	template->dots_each = template->dots + 1;
}

static void with_dots_for_nothing(struct template *template)
{
	template->dots_each = 0;
}

static void without_dots(struct template *template)
{
	template->dots = 0;
	template->dots_each = 0;
}

static void a_session_is_held_by_a_sound_template_alone(void **state)
{
	(void)state;
	for (uint32_t i = 0; template_at(i); i++)
		assert_true(template_is_sound(template_at(i)));
	assert_true(is_sound_with(spoil_nothing));
	assert_true(is_sound_with(without_dots));
	assert_false(is_sound_with(without_phases));
	assert_false(is_sound_with(with_a_timed_lobby));
	assert_false(is_sound_with(with_a_second_lobby));
	assert_false(is_sound_with(with_a_blind_desk));
	assert_false(is_sound_with(with_tallies_of_nothing));
	assert_false(is_sound_with(with_more_dots_on_one_than_in_all));
	assert_false(is_sound_with(with_dots_for_nothing));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(templates_are_found_by_place_and_by_id),
		cmocka_unit_test(each_is_as_long_as_its_name_says),
		cmocka_unit_test(a_vartti_has_its_five_phases_after_the_lobby),
		cmocka_unit_test(every_template_masks_and_blinds_alike),
		cmocka_unit_test(a_session_is_held_by_a_sound_template_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
