/**
 * Every way in which the console says no: a closed union, one ICU message a kind (`refusal.<kind>` in the
 * catalogs). A refusal is an answer, never an error: nothing was changed and what the person typed is kept.
 */
export type Refusal =
  // access
  | { readonly kind: 'notAllowed'; readonly command: string; readonly role: string }
  // ticket
  | { readonly kind: 'ticketNotFound'; readonly ticket: string }
  | { readonly kind: 'ticketClosed'; readonly code: string }
  | { readonly kind: 'alreadyOpened'; readonly code: string }
  | { readonly kind: 'alreadyResolved'; readonly code: string }
  | { readonly kind: 'notResolved'; readonly code: string }
  | { readonly kind: 'alreadyResponsible'; readonly agent: string }
  | { readonly kind: 'notResponsible'; readonly agent: string }
  | { readonly kind: 'nobodyResponsible' }
  | { readonly kind: 'notInProfile'; readonly field: ProfileField; readonly value: string }
  | { readonly kind: 'unchanged'; readonly field: ProfileField }
  | { readonly kind: 'reasonRequired'; readonly field: ProfileField }
  | { readonly kind: 'severityFixedByType'; readonly type: string; readonly severity: string }
  | { readonly kind: 'clientNotAnswered'; readonly code: string }
  | { readonly kind: 'reopenOnlyByManager'; readonly code: string }
  | { readonly kind: 'replyNotFound'; readonly reply: string }
  | { readonly kind: 'replyAlreadyDelivered'; readonly reply: string }
  | { readonly kind: 'replyNotWaiting'; readonly reply: string }
  | { readonly kind: 'changedWhileWriting'; readonly code: string }
  | { readonly kind: 'channelOpensNothing'; readonly channel: string; readonly opens: string }
  | { readonly kind: 'agentUnknown'; readonly agent: string }
  | { readonly kind: 'recipientMissing' }
  | { readonly kind: 'subjectMissing' }
  | { readonly kind: 'recipientUnreachable'; readonly name: string }
  | { readonly kind: 'textMissing' }
  | { readonly kind: 'textTooLong'; readonly limit: number }
  | { readonly kind: 'instantInFuture' }
  | { readonly kind: 'instantInPast' }
  | { readonly kind: 'instantBeforeOpening' }
  // clients
  | { readonly kind: 'accountNotFound'; readonly account: string }
  | { readonly kind: 'accountExists'; readonly client: string }
  | { readonly kind: 'accountMerged'; readonly into: string }
  | { readonly kind: 'contactNotFound'; readonly contact: string }
  | { readonly kind: 'contactExists'; readonly contact: string }
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'addressInvalid'; readonly address: string }
  | { readonly kind: 'addressOfOther'; readonly address: string; readonly client: string }
  | { readonly kind: 'domainInvalid'; readonly domain: string }
  | { readonly kind: 'domainPublic'; readonly domain: string }
  | { readonly kind: 'mergedIntoItself' }
  | { readonly kind: 'tooMany'; readonly what: ClientList; readonly limit: number }
  | { readonly kind: 'profilesDiffer' }
  | { readonly kind: 'tableBroken'; readonly line: number }
  | { readonly kind: 'tableWithoutClient' }
  | { readonly kind: 'tableTooLong'; readonly limit: number }
  // facts
  | { readonly kind: 'nothingToRedact' }
  | { readonly kind: 'streamFromNewerVersion'; readonly eventKind: string; readonly version: number }
  // mail
  | { readonly kind: 'mailUnreadable'; readonly detail: string }
  | { readonly kind: 'mailTooLarge'; readonly size: number; readonly limit: number }
  | { readonly kind: 'mailWithoutSender' }
  | { readonly kind: 'mailAutomatic'; readonly sign: string }
  | { readonly kind: 'mailBounceOfUnknown' }
  | { readonly kind: 'senderBlocked'; readonly address: string }
  | { readonly kind: 'addressOurs'; readonly address: string }
  | { readonly kind: 'mailFromOurselves'; readonly address: string }
  | { readonly kind: 'profileAmbiguous'; readonly profiles: string }
  | { readonly kind: 'profileNotFound'; readonly profile: string }
  | { readonly kind: 'mailForNobody'; readonly addresses: string }
  | { readonly kind: 'fileUnreadable'; readonly detail: string }
  | { readonly kind: 'fileTooLarge'; readonly size: number }
  | { readonly kind: 'attachmentTooLarge'; readonly name: string; readonly limit: number }
  | { readonly kind: 'attachmentsTooLarge'; readonly size: number; readonly limit: number }
  | { readonly kind: 'attachmentMissing'; readonly name: string }
  | { readonly kind: 'notMail' }
  // profiles and calendars
  | { readonly kind: 'profileBroken'; readonly path: string; readonly detail: string }
  | { readonly kind: 'profileChanged'; readonly profile: string }
  | { readonly kind: 'planUnknown'; readonly plan: string }
  | { readonly kind: 'severityUnknown'; readonly severity: string }
  | { readonly kind: 'targetUnset'; readonly target: string }
  // data folder
  | { readonly kind: 'folderInUse'; readonly pid: number; readonly since: string }
  | { readonly kind: 'schemaNewer'; readonly found: number; readonly known: number }
  | { readonly kind: 'storeCorrupt'; readonly detail: string }
  /** `done`: how many messages or lines of a long work stand already. */
  | { readonly kind: 'diskFull'; readonly done: number }
  /** Nothing can be written there: no right to it, gone, or held by another program. */
  | { readonly kind: 'folderClosed'; readonly folder: string }
  | { readonly kind: 'deviceKeyMissing' }
  | { readonly kind: 'noRoomForBackup'; readonly megabytes: number }
  | { readonly kind: 'backupBroken'; readonly detail: string }
  | { readonly kind: 'backupNotFound' }
  | { readonly kind: 'keyringClosed' }
  | { readonly kind: 'workspaceFounded' }
  | { readonly kind: 'workspaceNotFounded' }
  // the window's own lists
  | { readonly kind: 'savedViewsFull'; readonly limit: number }
  // command line and IPC
  | { readonly kind: 'inputInvalid'; readonly path: string; readonly detail: string }
  | { readonly kind: 'cancelled' }

export type RefusalKind = Refusal['kind']

/** Fields of a ticket whose values a profile lists. */
export type ProfileField =
  | 'channel'
  | 'sector'
  | 'severity'
  | 'type'
  | 'status'
  | 'plan'
  | 'addOn'
  | 'owner'
  | 'urgency'
  | 'complexity'
  | 'intake'
  | 'identity'
  | 'base'
  | 'subject'
  | 'client'

/** What a client may have several of, up to a bound. */
export type ClientList = 'contacts' | 'addresses' | 'phones' | 'domains' | 'addOns' | 'environments'
