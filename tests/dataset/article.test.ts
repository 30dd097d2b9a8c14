/** The English article before a role's name goes by its sound. */
import { expect, test } from 'vitest';
import { withArticle } from '../../src/dataset/article.js';

test.each([
  ...[
    'AI Ethics Specialist',
    'Actor',
    'ML Engineer',
    'NLP Engineer',
    'HR Adviser',
    'HGV Driver',
    'X-ray Assistant',
    'MRI Technician',
  ],
  ...[
    'Hourly Assistant',
    'Honorary Fellow',
    'Heir Hunter',
    'Umbrella Maker',
    'Underwriter',
    'Uninsured Loss Adviser',
    'Usher',
  ],
  ...[
    '8-bit Artist',
    '11 Plus Tutor',
    '18-hole Greenkeeper',
    'Éclairagiste',
    'SQL Developer',
    'IT Lead',
    'HTML Author',
  ],
])('an %s', (name) => expect(withArticle(name)).toBe(`an ${name}`));

test.each([
  ...[
    'Data Scientist',
    'UX Designer',
    'User Researcher',
    'Union Officer',
    'University Porter',
    'Unit Manager',
    'Utility Engineer',
  ],
  ...[
    'European Patent Attorney',
    'One-to-one Tutor',
    'Urologist',
    'Hotel Porter',
    'Herbalist',
    'GIS Analyst',
    'QA Tester',
  ],
  ...[
    '3D Artist',
    '100-metre Coach',
    'NASA Engineer',
    'VR Developer',
    'Yoga Teacher',
    'Usability Tester',
    'C Programmer',
  ],
])('a %s', (name) => expect(withArticle(name)).toBe(`a ${name}`));
