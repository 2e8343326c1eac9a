namespace Helpline.Facilities.Register;

/// <summary>What is done for people, one kind each.</summary>
internal enum CareKind
{
    Detox,
    InPatient,
    OutPatient,
    Rehabilitation,
    Substitution,
    Counselling,
    Family,
    Minors,
    WomensWard,
    PsychologicalSupport,
    EmergencyAdmission,
    DrugTest,
}
