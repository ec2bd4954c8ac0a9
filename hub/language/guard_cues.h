/* SPDX-License-Identifier: EUPL-1.2 */
/* Words beside a name that tell it from a thing: lists for list_has_like. */
#ifndef LANGUAGE_GUARD_CUES_H
#define LANGUAGE_GUARD_CUES_H

#include "base/text.h"

extern const struct str guard_cue_honorifics; /* before a name and little else: rouva, hra */
extern const struct str guard_cue_titles;     /* before it often: asiakas, äiti, soitin */
extern const struct str guard_cue_verbs;      /* after it: what people do */
extern const struct str guard_cue_belongings; /* after its genitive: perhe, häätö */
extern const struct str guard_cue_offices;    /* after its genitive: koulu, säätiö */
extern const struct str guard_surname_endings;

#endif
