/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The chapter that is being rendered: set by src/pages/[chapter].astro, read by the components of its MDX. */
    chapter?: import('./site/chapters.ts').Chapter;
  }
}
