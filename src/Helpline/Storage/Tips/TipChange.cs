namespace Helpline.Storage.Tips;

/// <summary>One change of the tip side. Runs inside the writer's transaction, perhaps twice; must give the same rows each time.</summary>
internal delegate Task TipChange(TipsContext db, CancellationToken cancellation);
