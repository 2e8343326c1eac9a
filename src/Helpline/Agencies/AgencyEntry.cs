namespace Helpline.Agencies;

/// <summary>An agency as a file tells it, with the lines to which faults point.</summary>
/// <param name="Keys">Null: the file brings no keys, and those that are there stay.</param>
/// <param name="QueueLines">Line of each queue, in the order of the agency's queues.</param>
internal sealed record AgencyEntry(Agency Agency, SignedKeys? Keys, int Line, IReadOnlyList<int> QueueLines);
