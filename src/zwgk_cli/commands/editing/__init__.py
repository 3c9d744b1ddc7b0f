"""What an editor asks of a workspace while its files are being typed; the protocol is cli's."""
