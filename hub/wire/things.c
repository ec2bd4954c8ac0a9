/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/things.h"

void thing_add_text(struct json *json, const struct body_text *text)
{
	if (text->gap)
		member_bool(json, "gap", true);
	else
		member_text(json, "text", body_text_at(text, 0));
}

void phenomenon_add_text(struct json *json, const struct phenomenon *phenomenon)
{
	member_u64(json, "id", phenomenon->id);
	member_u64(json, "n", phenomenon->number);
	thing_add_text(json, &phenomenon->text);
	member_str(json, "lang", phenomenon->about.lang);
}

void phenomenon_add_about(struct json *json, const struct phenomenon *phenomenon)
{
	const struct about *about = &phenomenon->about;

	member_word(json, "kind", kind_word(about->kind));
	member_str(json, "group", about->group);
	member_word(json, "source", source_word(about->source));
	member_str(json, "area", about->area);
}

struct str tag_str(const struct tag *tag)
{
	return tag->word.len ? tag->word : body_text_at(&tag->free, tag->at);
}

bool phenomenon_is_to_review(const struct phenomenon *phenomenon)
{
	bool is_tagged = false;

	for (uint32_t i = 0; i < phenomenon->tag_count; i++)
		is_tagged = is_tagged || phenomenon->tags[i].review;
	return phenomenon->review || is_tagged;
}

static void tags_add(struct json *json, const struct phenomenon *phenomenon, bool free)
{
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		if ((tag->word.len == 0) == free && tag_str(tag).len)
			json_str(json, tag_str(tag));
	}
}

static bool has_tags(const struct phenomenon *phenomenon, bool free)
{
	for (uint32_t i = 0; i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		if ((tag->word.len == 0) == free && tag_str(tag).len)
			return true;
	}
	return false;
}

void phenomenon_add_tags(struct json *json, const struct phenomenon *phenomenon, bool always)
{
	static const char *const keys[] = { "tags", "free" };

	for (int free = 0; free <= 1; free++) {
		if (!always && !has_tags(phenomenon, free))
			continue;
		json_key(json, keys[free]);
		json_open(json, '[');
		tags_add(json, phenomenon, free);
		json_close(json, ']');
	}
}

void phenomenon_add_rounds(struct json *json, const struct session *session,
			   const struct phenomenon *phenomenon)
{
	if (session->rounds == 0)
		return;
	json_key(json, "rounds");
	json_open(json, '[');
	for (uint32_t i = 0; i < session->rounds; i++)
		json_u64(json, phenomenon->rounds[i]);
	json_close(json, ']');
}

void thing_add_reason(struct json *json, const struct body_text *reason)
{
	member_str(json, "reason", body_text_at(reason, 0));
}

void step_add(struct json *json, const struct step *step)
{
	member_u64(json, "id", step->id);
	member_text(json, "what", body_text_at(&step->text, 0));
	member_text(json, "who", body_text_at(&step->text, 1));
	member_text(json, "whom", body_text_at(&step->text, 2));
	member_flag(json, "gap", step->text.gap);
	if (step->on)
		member_u64(json, "on", step->on);
}

static void sights_add(struct json *json, const char *key, uint32_t sights)
{
	json_key(json, key);
	json_open(json, '[');
	for (unsigned number = 0; sight_word(number); number++)
		if (sights >> number & 1u)
			json_word(json, sight_word(number));
	json_close(json, ']');
}

static void phase_add(struct json *json, const struct phase *phase)
{
	json_open(json, '{');
	member_word(json, "kind", phase_word(phase->kind));
	member_u64(json, "length_s", phase->length_ms / 1000);
	member_bool(json, "waits", phase->waits);
	json_key(json, "allows");
	acts_add(json, phase->allows);
	sights_add(json, "floor", phase->sees[LANE_FLOOR]);
	sights_add(json, "desk", phase->sees[LANE_DESK]);
	member_bool(json, "approves", phase->approves);
	member_text(json, "prompt", phase->prompt);
	json_close(json, '}');
}

void acts_add(struct json *json, uint32_t acts)
{
	json_open(json, '[');
	for (unsigned number = 0; act_word(number); number++)
		if (acts >> number & 1u)
			json_word(json, act_word(number));
	json_close(json, ']');
}

void template_add(struct json *json, const struct template *template)
{
	json_open(json, '{');
	member_text(json, "id", template->id);
	member_u64(json, "grace_s", template->grace_ms / 1000);
	member_u64(json, "dots", template->dots);
	member_u64(json, "dots_each", template->dots_each);
	json_key(json, "phases");
	json_open(json, '[');
	for (uint32_t i = 0; i < template->phase_count; i++)
		phase_add(json, &template->phases[i]);
	json_close(json, ']');
	json_close(json, '}');
}
