import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { boardRuleSchema } from './schemas/board-rule.ts';
import { checklistSchema } from './schemas/checklist.ts';
import { claimFileSchema, claimTopicsSchema } from './schemas/claim.ts';
import { courseSchema } from './schemas/course.ts';
import { doubtSchema } from './schemas/doubt.ts';
import { emergencySchema } from './schemas/emergency.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { proseSchema } from './schemas/prose.ts';
import { quizSchema } from './schemas/quiz.ts';
import { sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';

export const collections = {
  course: defineCollection({ loader: glob({ base: './src', pattern: 'course.yaml' }), schema: courseSchema }),
  lessons: defineCollection({ loader: glob({ base: './src/lessons', pattern: '*.mdx' }), schema: lessonSchema }),
  prose: defineCollection({ loader: glob({ base: './src/prose', pattern: '*.mdx' }), schema: proseSchema }),
  quizzes: defineCollection({ loader: glob({ base: './src/quizzes', pattern: '*.yaml' }), schema: quizSchema }),
  sources: defineCollection({ loader: file('src/evidence/sources.yaml'), schema: sourceSchema }),
  doubts: defineCollection({ loader: file('src/evidence/doubts.yaml'), schema: doubtSchema }),
  boardRules: defineCollection({ loader: file('src/evidence/board-rules.yaml'), schema: boardRuleSchema }),
  checklist: defineCollection({
    loader: glob({ base: './src/evidence', pattern: 'hands-on-checklist.yaml' }),
    schema: checklistSchema,
  }),
  claims: defineCollection({
    loader: glob({ base: './src/evidence/claims', pattern: '*.yaml' }),
    schema: claimFileSchema,
  }),
  claimTopics: defineCollection({
    loader: glob({ base: './src/evidence', pattern: 'claim-topics.yaml' }),
    schema: claimTopicsSchema,
  }),
  glossary: defineCollection({ loader: file('src/evidence/glossary.yaml'), schema: termSchema }),
  emergency: defineCollection({
    loader: glob({ base: './src/evidence', pattern: 'emergency-signs.yaml' }),
    schema: emergencySchema,
  }),
};
