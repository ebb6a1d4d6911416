import type { errors as nl } from '../nl/errors.ts'
import type { Texts } from '../texts.ts'

export const errors: Texts<typeof nl> = {
  unknown: 'Something went wrong. What you did is still there. Try again.',
  offline: 'You are not connected to the internet. What you entered is still there. Try again in a moment.',
  'server-away': 'The server is not answering. What you entered is still there. Try again in a minute.',
  timeout: 'This takes too long. What you entered is still there. Try again.',
  'server-error': 'Something went wrong on the server. What you entered is still there. Try again.',
  'bad-answer': 'The server gave an unexpected answer. Refresh the page and try again.',
  'too-many-requests': 'That was a little too fast. Wait a minute and try again.',
  'not-found': 'This is not here, or not any more. Ask your companion or facilitator for the right link.',
  'invalid-input': 'Something is not right here. Check what you entered and try again.',
  'no-such-link':
    'We do not know this code. Check that it is copied well, or ask the facilitator for a new link.',
  'workshop-closed': 'This workshop is closed. Ask the facilitator whether it can open again.',
  'workshop-erased': 'This workshop was erased. Nothing of it is on the server any more.',
  'link-reset': 'This link was renewed and no longer works. Ask the facilitator for the new link.',
  'link-expired': 'This link was good until a date that has passed. Ask the facilitator for a new one.',
  'removed-from-workshop':
    'You no longer take part in this workshop. What you wrote stays. Ask the facilitator if this is not right.',
  'not-signed-in':
    'This browser does not know you in this workshop yet. Open the link from your invitation again.',
  'no-such-workshop': 'This workshop is not here, or not any more. Ask the facilitator for the right link.',
  'no-such-room': 'This brown paper is not here, or not any more. Ask your companion for the right link.',
  'not-yours': 'This is somebody else’s. For now everyone changes only what they wrote.',
  'no-permission': 'You cannot change this now. What you wrote is not lost. Ask your companion.',
  stale: 'Somebody was just ahead of you. See how it stands now and try again if needed.',
  'step-running': 'This step is going on now. Go to another step first, then you can.',
  'vote-closed': 'The vote is closed; dots given after that do not count.',
  'too-many': 'There is no room for more. Remove something first, or ask the facilitator.',
  'invalid-command': 'This cannot be done this way. Check what you entered and try again.',
  'malformed-frame':
    'The connection sent something unreadable. Refresh the page; what was saved is still there.',
  'foreign-client-id': 'This browser got confused. Refresh the page; what was saved is still there.',
  'frame-too-large': 'This is too large to send in one go. Make it smaller.',
  'document-too-large': 'This brown paper is full. Remove something before you write on.',
  'too-many-frames': 'Too much went over the line at once. Wait a minute and try again.',
  'server-stopping': 'The server is restarting. Just keep working, we reconnect in a moment.',
  'too-slow': 'Your connection is too slow now. We keep trying; what you did stays on this device.',
  'rights-changed': 'Your rights have just changed. We are connecting again.',
  'server-busy': 'It is very busy now. Just keep working, we reconnect in a moment.',
  'room-renewed': 'What is on this paper was renewed. We are loading it again.',
  'not-kept':
    'You are not connected and this browser keeps nothing. Leave the page open; your work is sent as soon as you are connected again.',
  'storage-failing':
    'The server cannot save anything now. What you did is still on this device. Keep the page open.',
  'image-too-large': 'This file is too large. Choose a smaller one.',
  'image-too-many-pixels': 'This picture has too many pixels. Make it smaller first, or choose another one.',
  'images-full': 'There is no room for more pictures in this workshop. Ask the facilitator.',
  'not-an-image': 'This is not a picture we can show. Choose a png, jpg, webp or gif.',
  'body-too-large': 'This is too large to send in one go. Make it smaller.',
  'foreign-origin': 'This page may not ask this of this server. Open the workshop at its own address.',
  'no-such-format': 'We do not know this kind of file. Choose another.',
  'name-taken':
    'Somebody has joined with this name already. Is that you, on another device? Ask the facilitator.',
  'name-gone': 'This name is not on the list any more. Refresh the page, or choose “I’m not listed”.',
  'name-missing': 'Enter your name, so that the others know who you are.',
}
