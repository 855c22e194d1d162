import { z } from 'zod'

/** The window's security policy forbids code from text, which zod would write for speed. Before any schema. */
z.config({ jitless: true })
