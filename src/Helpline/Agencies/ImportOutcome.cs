namespace Helpline.Agencies;

/// <summary>What an import did: with a fault nothing, else what the file says is in force.</summary>
/// <param name="Changed">False when everything was there already.</param>
/// <param name="WithoutKey">Codes of agencies that have no key for daily use yet.</param>
internal sealed record ImportOutcome(IReadOnlyList<AgencyFault> Faults, bool Changed, int Agencies, int Queues, IReadOnlyList<string> WithoutKey);
