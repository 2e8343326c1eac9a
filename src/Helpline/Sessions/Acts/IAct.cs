using Helpline.Dialogs.Model;

namespace Helpline.Sessions.Acts;

/// <summary>Something a dialog may ask of the app. Changes nothing by itself: what is to change is handed back and committed by the turn.</summary>
internal interface IAct
{
    ActSignature Signature { get; }

    /// <param name="session">The talk as the machine left it.</param>
    Task<ActResult> PerformAsync(Session session, CancellationToken cancellation);
}
