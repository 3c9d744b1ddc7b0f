"""Resolved catalogs to bytes. Renderers are pure: no clock, no locale, no disk."""
