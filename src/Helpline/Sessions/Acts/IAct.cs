using Helpline.Dialogs.Model;

namespace Helpline.Sessions.Acts;

/// <summary>Something a dialog may ask of the app. Changes nothing by itself: what is to change is handed back and committed by the turn.</summary>
internal interface IAct
{
    ActSignature Signature { get; }

    /// <param name="session">The talk as the machine left it.</param>
    /// <param name="channel">Name of the channel the talk is held on; never an address.</param>
    Task<ActResult> PerformAsync(Session session, string channel, CancellationToken cancellation);
}
