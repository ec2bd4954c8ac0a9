// SPDX-License-Identifier: EUPL-1.2
/* The templates to choose from, and what a session of the chosen one is like. */
import type { Signal } from '@preact/signals';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import type { Template } from '../protocol/messages';
import { LinkIcon, PeopleIcon, PrintIcon, ScreenIcon } from '../ui/more-icons';
import { Ring } from '../ui/ring';

/** A template under the name by which it is chosen. */
export interface NamedTemplate {
	readonly id: string;
	readonly name: string;
	readonly template: Template;
}

export function builtInName({ id }: Template): string {
	const names: Readonly<Record<string, string>> = coordinator.value.templateNames;
	return names[id] ?? id;
}

const timedOf = (template: Template) => template.phases.filter((phase) => phase.length_s > 0);

const lengthOf = (template: Template) =>
	timedOf(template).reduce((sum, phase) => sum + phase.length_s, 0);

interface TemplatesProps {
	templates: readonly NamedTemplate[];
	chosen: Signal<string>;
	/** Another one was chosen. */
	choose: () => void;
}

export function Templates({ templates, chosen, choose }: TemplatesProps) {
	const { span } = tools.value;
	return (
		<fieldset>
			<legend class="label">{coordinator.value.template}</legend>
			<div class="tpls">
				{templates.map(({ id, name, template }) => (
					<label key={id} class="tpl">
						<input
							type="radio"
							name="template"
							checked={chosen.value === id}
							onChange={() => {
								chosen.value = id;
								choose();
							}}
						/>
						<span class="tpl__b">
							<span class="tpl__t">
								<strong>{name}</strong>
								<span class="muted">
									{timedOf(template)
										.map(
											({ kind, length_s }) =>
												`${common.value.phases[kind]} ${span(length_s * 1000)}`,
										)
										.join(' · ')}
								</span>
							</span>
							<Strip template={template} />
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}

/** The phases as lengths of a strip: a picture of what stands beside it in words. */
function Strip({ template }: { template: Template }) {
	const total = lengthOf(template);
	let gone = 0;
	return (
		<svg viewBox="0 0 300 10" preserveAspectRatio="none" aria-hidden="true">
			{timedOf(template).map((phase, index) => {
				const x = (300 * gone) / total;
				gone += phase.length_s;
				const width = Math.max(1, (300 * phase.length_s) / total - 3);
				return <rect key={`${index + 1}`} x={x} width={width} height="10" />;
			})}
		</svg>
	);
}

export function Preview({ template }: { template: Template }) {
	const t = coordinator.value;
	const { n, span } = tools.value;
	const gets = [
		{ icon: <LinkIcon />, ...t.gets.join },
		{ icon: <PeopleIcon />, ...t.gets.facilitator },
		{ icon: <ScreenIcon />, ...t.gets.wall },
		{ icon: <PrintIcon />, ...t.gets.poster },
	];
	return (
		<aside class="panel prev" aria-labelledby="makes">
			<h2 id="makes">{t.makes}</h2>
			<div class="course">
				<Ring phases={template.phases} width={9}>
					<strong class="num">{n(Math.round(lengthOf(template) / 60))}</strong>
					<span class="small muted">{t.minutesUnit}</span>
				</Ring>
				<ol>
					{timedOf(template).map((phase, index) => (
						<li key={`${index} ${phase.kind}`}>
							<span>{common.value.phases[phase.kind]}</span>
							<span class="num muted">{span(phase.length_s * 1000)}</span>
						</li>
					))}
				</ol>
			</div>
			<ul class="gets">
				{gets.map(({ icon, name, text }) => (
					<li key={name}>
						{icon}
						<span>
							<strong>{name}</strong>
							<span class="muted">{text}</span>
						</span>
					</li>
				))}
			</ul>
		</aside>
	);
}
