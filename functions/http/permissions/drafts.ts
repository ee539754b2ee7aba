const onDraft = { permission: 'write-a-draft', opens: 'draft' } as const;

/** The routes of drafts: each but the list opens one, and who may open it is the draft's own rule. */
export const draftPermissions = {
  'GET /drafts': { permission: 'write-a-draft' } as const,
  'GET /drafts/:id': onDraft,
  'GET /drafts/:id/tasks/:task': onDraft,
  'POST /drafts/:id/tasks/:task': onDraft,
  'GET /drafts/:id/people/:scope/:entity/:task': onDraft,
  'POST /drafts/:id/people/:scope/:entity/:task': onDraft,
  'GET /drafts/:id/people/:scope/add': onDraft,
  'POST /drafts/:id/people/:scope': onDraft,
  'GET /drafts/:id/people/:scope/:entity/remove': onDraft,
  'POST /drafts/:id/people/:scope/:entity/remove': onDraft,
  'GET /drafts/:id/check': onDraft,
  'POST /drafts/:id/my-details': onDraft,
  'POST /drafts/:id/send': onDraft,
  'GET /drafts/:id/presence': { ...onDraft, quiet: true } as const,
  'POST /drafts/:id/presence': { ...onDraft, quiet: true } as const,
  'POST /drafts/:id/take-over': onDraft,
  'GET /drafts/:id/sharing': onDraft,
  'POST /drafts/:id/share': onDraft,
  'POST /drafts/:id/stop-sharing': onDraft,
  'GET /drafts/:id/hand-over': onDraft,
  'POST /drafts/:id/hand-over': onDraft,
  'GET /drafts/:id/delete': onDraft,
  'POST /drafts/:id/delete': onDraft,
};
