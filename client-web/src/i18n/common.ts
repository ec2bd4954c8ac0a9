// SPDX-License-Identifier: EUPL-1.2
import { commonEn } from './common.en';
import { commonFi } from './common.fi';
import { commonSv } from './common.sv';
import { catalogue } from './index';

export const common = catalogue({ fi: commonFi, sv: commonSv, en: commonEn });
