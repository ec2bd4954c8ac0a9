/* SPDX-License-Identifier: EUPL-1.2 */
/* Texts of the desk before the guard: personal data does not get into cards either. */
#ifndef WEB_SCREEN_H
#define WEB_SCREEN_H

#include "web/desk.h"

/*
 * May the errand's text be stored: nothing certain is in it, and what only may be personal data was
 * confirmed by her who wrote it ("confirmed": true in the body).
 */
bool errand_is_clean(struct ask *ask, const struct errand *errand, const json_t *body);
/* The same; false: 422 with what was found was answered. */
bool errand_screen(struct ask *ask, const struct errand *errand, const json_t *body);

#endif
