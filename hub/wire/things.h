/* SPDX-License-Identifier: EUPL-1.2 */
/* How a phenomenon, a step, a template is said: what frames and transcripts have in common. */
#ifndef WIRE_THINGS_H
#define WIRE_THINGS_H

#include "domain/session.h"
#include "wire/json.h"

/* These add members to an open object. */

/* `text`, or `gap` where the body was destroyed. */
void thing_add_text(struct json *json, const struct body_text *text);
/* id, n, text, language. */
void phenomenon_add_text(struct json *json, const struct phenomenon *phenomenon);
/* kind, group, source, area. */
void phenomenon_add_about(struct json *json, const struct phenomenon *phenomenon);
/* `tags` and `free`; empty ones only where `always` is set. */
void phenomenon_add_tags(struct json *json, const struct phenomenon *phenomenon, bool always);
/* The votes of earlier rounds as `rounds`; left out where there were none. */
void phenomenon_add_rounds(struct json *json, const struct session *session,
			   const struct phenomenon *phenomenon);
/* Why it is hidden or refused, where that was said. */
void thing_add_reason(struct json *json, const struct body_text *reason);
void step_add(struct json *json, const struct step *step);

/* The guard warned of its text, or of a tag's: somebody is to look. */
bool phenomenon_is_to_review(const struct phenomenon *phenomenon);

/* A tag's word or its text; empty where that was destroyed. */
struct str tag_str(const struct tag *tag);
/* A list of the acts' words. */
void acts_add(struct json *json, uint32_t acts);
/* An object. */
void template_add(struct json *json, const struct template *template);

#endif
