namespace Helpline.Forwarding.Outgoing;

/// <summary>A name led to no address that we may connect to. Says neither the name nor the address.</summary>
internal sealed class RefusedAddressException() : IOException("No address that may be connected to.");
