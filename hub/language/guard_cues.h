/* SPDX-License-Identifier: EUPL-1.2 */
/* Words beside a name that tell it from a thing: lists for list_has, in order. */
#ifndef LANGUAGE_GUARD_CUES_H
#define LANGUAGE_GUARD_CUES_H

#include "base/text.h"

extern const struct str guard_cue_english_things, guard_cue_memorials, guard_cue_person_verbs;
extern const struct str guard_cue_dares, guard_cue_manages; /* after "ei", for list_has_like */
extern const struct str guard_foreign_endings; /* of whole words, for their endings */
extern const struct str guard_cue_honorifics; /* before a name and little else: rouva, hra */
extern const struct str guard_cue_titles;     /* before it often: asiakas, äiti, soitin */
extern const struct str guard_cue_verbs;      /* after it: what people do */
extern const struct str guard_cue_belongings; /* after its genitive: perhe, häätö */
/* Of those two, what towns and countries do and have as well. */
extern const struct str guard_cue_public;
/* After its genitive: koulu, säätiö; for list_has_like. */
extern const struct str guard_cue_offices;
/* Of such words, whatever stands before them: päiväkeskus, asuntolan. */
extern const struct str guard_office_endings;
/* The same after first names, whose owners have homes and schools. */
extern const struct str guard_cue_first_offices;
/* Of words before a thing that is called by a name: hotelli Helmi. */
extern const struct str guard_thing_endings;
extern const struct str guard_surname_endings;

#endif
