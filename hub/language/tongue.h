/* SPDX-License-Identifier: EUPL-1.2 */
/* Which language a text is in, as far as searching goes. */
#ifndef LANGUAGE_TONGUE_H
#define LANGUAGE_TONGUE_H

#include "base/text.h"

enum tongue { TONGUE_FI, TONGUE_SV, TONGUE_EN, TONGUE_COUNT };

/* "fi", "sv", "en" */
const char *tongue_word(enum tongue tongue);
/* Of the writer's choice ("fi", "sv", "en" …; empty: none) and the text, which must speak clearly
 * to be believed against it.  Where neither says anything: Finnish. */
enum tongue tongue_of(struct str text, struct str said);

#endif
