namespace Helpline.Desk;

/// <summary>Marks an endpoint that answers on the opener's port and nowhere else.</summary>
internal sealed class OpenerOnly;
